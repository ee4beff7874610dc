import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { minify, type Plugin, transformWithOxc } from "vite";
import type { Precache } from "./precache";

const WORKER_SOURCE = fileURLToPath(new URL("./worker.ts", import.meta.url));
const WORKER_FILE = "sw.js";

/** Writes `sw.js` beside the built page: the worker, and the list of what it keeps. */
export function precache(): Plugin {
  let folder = "";
  return {
    name: "hashiya-precache",
    apply: "build",
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir);
    },
    // Only now all is written: what was bundled, and what was copied from `public`.
    writeBundle: { order: "post", sequential: true, handler: () => writeWorker(folder) },
  };
}

/** Makes the reader in this folder, an absolute path, one that opens with no network. */
export async function writeWorker(folder: string) {
  const source = readFileSync(WORKER_SOURCE, "utf8");
  const { code } = await transformWithOxc(source, WORKER_SOURCE, { sourcemap: false });
  // A classic script: module workers are too new for the browsers that we build for.
  const worker = code.replace(/^export \{\};?$/m, "");
  const script = `const PRECACHE = ${JSON.stringify(precacheOf(folder))};\n${worker}`;
  const minified = await minify(WORKER_FILE, script, { module: false });
  writeFileSync(join(folder, WORKER_FILE), minified.code);
}

function precacheOf(folder: string): Precache {
  const files: Record<string, string> = {};
  const digests = createHash("sha256");
  for (const path of keptPaths(folder)) {
    const digest = createHash("sha256")
      .update(readFileSync(join(folder, path)))
      .digest("hex");
    const key = path === "index.html" ? "./" : path;
    files[key] = path.startsWith("assets/") ? "" : digest.slice(0, 12);
    digests.update(`${path} ${digest}\n`);
  }
  const page = readFileSync(join(folder, "index.html"), "utf8");
  const namedByPage = Object.keys(files).filter(
    (path) => path.startsWith("assets/") && page.includes(path),
  );
  return { version: digests.digest("hex").slice(0, 12), files, namedByPage };
}

/** Everything but the worker itself, the build's own notes and fonts of an older format. */
function keptPaths(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((path) => path !== WORKER_FILE && !/(^|\/)\.|\.(woff|map)$/.test(path))
    .toSorted();
}
