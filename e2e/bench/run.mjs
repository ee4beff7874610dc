// Bundles one benchmark as the production build would, and runs it: `npm run bench -- anchoring`.
import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = fileURLToPath(new URL("../..", import.meta.url));
const names = readdirSync(here)
  .filter((file) => file.endsWith(".bench.ts"))
  .map((file) => file.replace(/\.bench\.ts$/, ""));

const [name] = process.argv.slice(2);
if (name === undefined || !existsSync(`${here}${name}.bench.ts`)) {
  console.error(`Which benchmark? npm run bench -- ${names.join(" | ")}`);
  process.exit(1);
}

const outDir = `${root}node_modules/.cache/bench`;
await build({
  root,
  configFile: false,
  publicDir: false,
  logLevel: "warn",
  build: {
    ssr: `${here}${name}.bench.ts`,
    outDir,
    target: "node20",
    rolldownOptions: { output: { entryFileNames: `${name}.mjs` } },
  },
});
// The benchmark reads its own arguments as if it had been called by itself.
process.argv.splice(1, 2, `${outDir}/${name}.mjs`);
await import(pathToFileURL(`${outDir}/${name}.mjs`).href);
