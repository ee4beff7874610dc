import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import type { BringFormat } from "./brought-files";

const PEERS = ["mammoth@1.13.0", "@openiti/markdown-parser@1.2.2"] as const;
const CACHE = resolve("node_modules/.cache/bench/peer-readers");

type Mammoth = {
  extractRawText(file: { buffer: Buffer }): Promise<{ readonly value: string }>;
};
type OpenIti = { parseMarkdown(text: string): unknown };

/** A reader of others, fetched into a cache when it is first asked for; it is no dependency. */
function peer(name: string): unknown {
  mkdirSync(CACHE, { recursive: true });
  if (!existsSync(`${CACHE}/node_modules/${name}`)) {
    writeFileSync(`${CACHE}/package.json`, '{"private":true}');
    const install = ["install", "--no-audit", "--no-fund", "--ignore-scripts", ...PEERS];
    execFileSync("npm", install, { cwd: CACHE, shell: process.platform === "win32" });
  }
  return createRequire(`${CACHE}/package.json`)(name);
}

/** Only what is a text's own: not the names of kinds. */
function lettersOf(value: unknown, key = ""): number {
  if (typeof value === "string") return key === "type" ? 0 : value.replaceAll(/\s+/gu, "").length;
  if (Array.isArray(value)) return value.reduce((sum: number, it) => sum + lettersOf(it), 0);
  if (typeof value !== "object" || value === null) return 0;
  return Object.entries(value).reduce((sum, [name, it]) => sum + lettersOf(it, name), 0);
}

/** How long another program's reader takes over the same file, and how many of its letters it loses. */
export async function peersOf(format: BringFormat, bytes: Uint8Array, letters: number) {
  if (format !== "docx" && format !== "openiti") return "";
  const name = format === "docx" ? "mammoth" : "@openiti/markdown-parser";
  const from = performance.now();
  try {
    const read =
      format === "docx"
        ? (await (peer(name) as Mammoth).extractRawText({ buffer: Buffer.from(bytes) })).value
        : (peer(name) as OpenIti).parseMarkdown(new TextDecoder().decode(bytes));
    const content = typeof read === "string" ? read : (read as { content?: unknown }).content;
    const ms = Math.round(performance.now() - from);
    return `${name}: ${ms} ms, ${letters - lettersOf(content ?? read)} lost`;
  } catch (error) {
    return `${name}: ${String(error).slice(0, 60)}`;
  }
}
