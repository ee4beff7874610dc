import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { precache } from "../../src/offline/precache-plugin";
import { expect, eventually, test } from "../fixtures";
import { serveFolder, type StaticServer } from "./static-server";
import type { Surface } from "./surface";

test.use({ serviceWorkers: "allow" });

const PAGE = fileURLToPath(new URL("./offline-page", import.meta.url));
const CACHE = fileURLToPath(new URL("../../node_modules/.cache/e2e/offline-page", import.meta.url));

/** Builds the page as one deploy, and tells its folder. */
async function deployed(name: string): Promise<string> {
  const outDir = `${CACHE}/${test.info().workerIndex}/${name}`;
  await build({
    root: PAGE,
    base: "./",
    configFile: false,
    logLevel: "error",
    plugins: [precache()],
    define: { DEPLOY: JSON.stringify(name) },
    build: { outDir, emptyOutDir: true, target: "es2022", modulePreload: false },
  });
  return outDir;
}

let server: StaticServer;

test.beforeEach(async () => {
  server = await serveFolder(await deployed("first"), "/school/reader/");
});
test.afterEach(() => server.stop());

const shown = (surface: Surface, id: string) =>
  eventually(surface, (name) => document.getElementById(name)?.textContent, id);

const press = (surface: Surface, id: string) =>
  surface.evaluate((name) => document.getElementById(name)?.click(), id);

test("a kept page opens without its host, under a sub-path @engines", async ({ surface }) => {
  await surface.goto(server.url);
  await shown(surface, "status").toBe("ready");
  await server.stop();

  for (const address of ["", "?print=1#/read/x", "index.html", "no/such/page"]) {
    await surface.goto("about:blank");
    await surface.goto(server.url + address);
    await shown(surface, "text").toBe("نص محفوظ");
    await shown(surface, "status").toBe("ready");
  }
  await surface.reload();
  await shown(surface, "deploy").toBe("first");
  await press(surface, "load");
  await shown(surface, "lazy").toBe("lazy first");
});

test("a new deploy waits until it is asked for, and other tabs go on @engines", async ({
  surface,
}) => {
  await surface.goto(server.url);
  await shown(surface, "status").toBe("ready");
  const other = await surface.openTab();
  await other.goto(server.url);
  await shown(other, "status").toBe("ready");

  server.show(await deployed("second"));
  const third = await surface.openTab();
  await third.goto(server.url); // a navigation looks for a newer worker
  await shown(third, "status").toBe("update-waiting");
  await shown(third, "deploy").toBe("first");
  await shown(surface, "status").toBe("update-waiting");

  await press(surface, "apply");
  await shown(surface, "deploy").toBe("second");
  await shown(surface, "status").toBe("ready");

  await shown(other, "status").toBe("updated-elsewhere");
  await shown(other, "deploy").toBe("first");
  await server.stop();
  await press(other, "load");
  await shown(other, "lazy").toBe("lazy first");

  await press(other, "apply");
  await shown(other, "deploy").toBe("second");
  await third.reload();
  await third.reload();
  await shown(third, "deploy").toBe("second");
  await expect.poll(() => third.evaluate(async () => (await caches.keys()).length)).toBe(1);
});

test("an install that fails keeps nothing wrong, and is tried again @engines", async ({
  surface,
}) => {
  const broken = await deployed("broken");
  rmSync(`${broken}/texts/one.json`);
  server.show(broken);
  await surface.goto(server.url);
  await shown(surface, "deploy").toBe("broken");
  await shown(surface, "status").toBe("unavailable");

  server.show(await deployed("whole"));
  await surface.reload();
  await shown(surface, "status").toBe("ready");
  await server.stop();
  await surface.reload();
  await shown(surface, "deploy").toBe("whole");
  await shown(surface, "text").toBe("نص محفوظ");
});
