import { fileURLToPath } from "node:url";
import { build } from "vite";
import { redeployed } from "./deploy";
import { serveFolder, type StaticServer } from "./static-server";

const PAGE = fileURLToPath(new URL("./store-page", import.meta.url));

/**
 * The reader's host with one page more, `stores.html`: the reader's own stores without the reader,
 * built from the same sources, on the same origin and so on the same storage.
 */
export async function hostWithStores(name: string): Promise<StaticServer> {
  const folder = await redeployed(name);
  await build({
    root: PAGE,
    base: "./",
    configFile: false,
    logLevel: "error",
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: "es2022",
      modulePreload: false,
      rolldownOptions: { input: `${PAGE}/stores.html` },
    },
  });
  return serveFolder(folder);
}
