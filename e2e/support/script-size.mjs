// Weighs the script that a reader waits for before the text can be read, and fails when it is too much.
import { readFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";

const LIMIT = 123_700; // bytes, brotli
/** With what comes beside the text, and without which nothing can be marked. */
const LIMIT_TO_MARK = 130_000; // bytes, brotli
const TO_MARK = ["src/features/reader/SelectionLayer.tsx"];
/** Words that some readers wait for before anything is shown. */
const LANGUAGES = ["src/i18n/en/first.ts"];
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

/**
 * The entries' files, those of these sources, and all that they import before they run.
 * @param {string[]} besides
 */
function neededFiles(besides) {
  const needed = new Set();
  const waiting = Object.keys(manifest).filter(
    (key) => manifest[key]?.isEntry || besides.includes(key),
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

/** @param {string} what @param {string[]} besides @param {number} limit @param {Set<string>} [told] */
function weigh(what, besides, limit, told = new Set()) {
  let total = 0;
  console.log(`${what.padEnd(46)} raw    brotli`);
  const files = neededFiles(besides);
  for (const file of files) {
    const bytes = read(file);
    const size = brotliSize(bytes);
    total += size;
    if (!told.has(file))
      console.log(`  ${file.padEnd(36)} ${kilobytes(bytes.length)} ${kilobytes(size)}`);
  }
  console.log(`  ${"in all".padEnd(46)} ${kilobytes(total)} of ${kilobytes(limit).trim()}`);
  if (total > limit) {
    console.error(`Too much script: ${total - limit} bytes over the limit.`);
    process.exitCode = 1;
  }
  return new Set(files);
}

const told = weigh("Script needed before the program has the text:", LANGUAGES, LIMIT);
weigh("And before a word can be marked:", [...LANGUAGES, ...TO_MARK], LIMIT_TO_MARK, told);
