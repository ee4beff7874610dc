// Weighs the script that a reader waits for before the text can be read, and fails when it is too much.
import { readFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";

const LIMIT = 130_000; // bytes, brotli
/** Words that some readers wait for before anything is shown. */
const LANGUAGES = ["src/i18n/en.ts"];
const DIST = new URL("../../dist/", import.meta.url);

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(new URL(path, DIST));
  } catch {
    console.error(`dist/${path} is missing: run "npm run build" first.`);
    return process.exit(1);
  }
}

/** @type {Record<string, { file: string, isEntry?: boolean, imports?: string[] }>} */
const manifest = JSON.parse(read(".vite/manifest.json").toString());

/** The entries' files, the languages' words, and all that they import before they run. */
function neededFiles() {
  const needed = new Set();
  const waiting = Object.keys(manifest).filter(
    (key) => manifest[key]?.isEntry || LANGUAGES.includes(key),
  );
  for (const key of waiting) {
    const chunk = manifest[key];
    if (chunk === undefined || needed.has(chunk.file)) continue;
    needed.add(chunk.file);
    waiting.push(...(chunk.imports ?? []));
  }
  // The page may ask for more than the bundler's graph says.
  const page = read("index.html").toString();
  for (const [tag] of page.matchAll(/<(?:script|link)\b[^>]*>/g)) {
    const address = /\b(?:src|href)="\.?\/?([^"]+\.m?js)"/.exec(tag)?.[1];
    if (address !== undefined) needed.add(address);
  }
  return [...needed];
}

/** @param {Buffer} bytes */
const brotliSize = (bytes) =>
  brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  }).length;

const kilobytes = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(1)} KB`.padStart(9);

let total = 0;
console.log("Script needed before the text can be read:   raw    brotli");
for (const file of neededFiles()) {
  const bytes = read(file);
  const size = brotliSize(bytes);
  total += size;
  console.log(`  ${file.padEnd(36)} ${kilobytes(bytes.length)} ${kilobytes(size)}`);
}
console.log(`  ${"in all".padEnd(46)} ${kilobytes(total)} of ${kilobytes(LIMIT).trim()}`);
if (total > LIMIT) {
  console.error(`Too much script: ${total - LIMIT} bytes over the limit.`);
  process.exit(1);
}
