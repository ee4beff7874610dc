import { readFileSync } from "node:fs";
import type { Route } from "@playwright/test";
import { DIST } from "./deploy";

type Chunk = { readonly file: string; readonly imports?: string[]; readonly isEntry?: boolean };
const manifest: Record<string, Chunk> = JSON.parse(
  readFileSync(`${DIST}/.vite/manifest.json`, "utf8"),
);

const first = new Set(manifest["index.html"]?.imports?.map((key) => manifest[key]?.file));

/** The scripts that come after what the reader waits for. */
export const LATE = Object.values(manifest)
  .filter(({ file, isEntry }) => file.endsWith(".js") && !isEntry && !first.has(file))
  .map(({ file }) => file)
  .toSorted();

/** All that a part needs, itself included. */
export function filesOf(key: string, known = new Set<string>()): Set<string> {
  const chunk = manifest[key];
  if (!chunk || chunk.isEntry || known.has(chunk.file)) return known;
  known.add(chunk.file);
  for (const next of chunk.imports ?? []) filesOf(next, known);
  return known;
}

export const fileOf = (key: string) => {
  const file = manifest[key]?.file;
  if (file === undefined) throw new Error(`The build made no ${key}`);
  return file;
};

/** What the notes of a text's guide are read with. */
export const GUIDE = filesOf(
  Object.keys(manifest).find((key) => key.startsWith("_web-annotation-")) ?? "",
);

/** What has to come before a word can be marked: asked for together with the text. */
export const TO_MARK = filesOf("src/features/reader/SelectionLayer.tsx");

/** What may come in a file's place. */
export const MODES = {
  404: (route: Route) => route.fulfill({ status: 404, body: "", contentType: "text/plain" }),
  abort: (route: Route) => route.abort(),
  html: (route: Route) => route.fulfill({ body: "<!doctype html>", contentType: "text/html" }),
  cut: (route: Route) => {
    const { pathname } = new URL(route.request().url());
    const whole = readFileSync(DIST + pathname, "utf8");
    const body = whole.slice(0, Math.floor(whole.length / 2));
    return route.fulfill({ body, contentType: "text/javascript" });
  },
};
export type Mode = keyof typeof MODES;
