import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { build, minify, type Plugin } from "vite";
import { END_MARK } from "../browser/net/late-file.ts";
import type { Precache } from "./precache";

const WORKER_SOURCE = fileURLToPath(new URL("./worker/worker.ts", import.meta.url));
const WORKER_FILE = "sw.js";
/** What is kept of a library before any of it is opened, in bytes: a large one is not fetched whole. */
const MOST_TEXT_BYTES = 1_000_000;
/** Faces that a reader chooses, or a text needs: not every reader's. */
const FACE_ON_DEMAND = /^assets\/(?:noto|scheherazade)-.*\.woff2$/;
const PUBLISHED = /^(?:articles|annotations)\//;

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
  // A classic script: module workers are too new for the browsers that we build for.
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: "error",
    build: {
      write: false,
      minify: false,
      rolldownOptions: { input: WORKER_SOURCE, output: { format: "iife" } },
    },
  });
  if (!("output" in built)) throw new Error("The worker is one file");
  const worker = built.output[0].code;
  const script = `const PRECACHE = ${JSON.stringify(precacheOf(folder))};\n${worker}`;
  const minified = await minify(WORKER_FILE, script, { module: false });
  writeFileSync(join(folder, WORKER_FILE), minified.code);
}

function precacheOf(folder: string): Precache {
  const files: Record<string, string> = {};
  const digests = createHash("sha256");
  let areMarked = true;
  for (const path of keptPaths(folder)) {
    const content = readFileSync(join(folder, path));
    const digest = createHash("sha256").update(content).digest("hex");
    if (isScript(path) && !content.toString().trimEnd().endsWith(END_MARK)) areMarked = false;
    const key = path === "index.html" ? "./" : path;
    files[key] = path.startsWith("assets/") ? "" : digest.slice(0, 12);
    digests.update(`${path} ${digest}\n`);
  }
  const page = readFileSync(join(folder, "index.html"), "utf8");
  const namedByPage = Object.keys(files).filter(
    (path) => path.startsWith("assets/") && page.includes(path),
  );
  return {
    version: digests.digest("hex").slice(0, 12),
    files,
    namedByPage,
    faces: builtPaths(folder).filter((path) => FACE_ON_DEMAND.test(path)),
    endMark: areMarked ? END_MARK : "",
    texts: firstTexts(folder),
  };
}

const isScript = (path: string) => path.startsWith("assets/") && path.endsWith(".js");

/** The list of texts, and as many of them with the guide's notes as there is room for; the first in any case. */
function firstTexts(folder: string): string[] {
  const list = "articles/index.json";
  if (!existsSync(join(folder, list))) return [];
  const { articles }: { articles: { id: string }[] } = JSON.parse(
    readFileSync(join(folder, list), "utf8"),
  );
  const texts = [list];
  let room = MOST_TEXT_BYTES;
  for (const { id } of articles) {
    const paths = [`articles/${id}.json`, `annotations/${id}.json`];
    const there = paths.filter((path) => existsSync(join(folder, path)));
    room -= there.reduce((sum, path) => sum + statSync(join(folder, path)).size, 0);
    if (room < 0 && texts.length > 1) break;
    texts.push(...there);
  }
  return texts;
}

/** The program: not what is published nor the texts' pages, the worker itself, a host's page for what is not there, the build's own notes and fonts of an older format. */
const keptPaths = (folder: string): string[] =>
  builtPaths(folder).filter((path) => !FACE_ON_DEMAND.test(path));

function builtPaths(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((path) => path !== WORKER_FILE && path !== "404.html")
    .filter((path) => !PUBLISHED.test(path) && !path.startsWith("read/"))
    .filter((path) => !/(^|\/)\.|\.(woff|map)$/.test(path))
    .toSorted();
}
