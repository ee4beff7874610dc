import { readFileSync } from "node:fs";

const FIRST = 20_260_101;
let seed = FIRST;
/** Begins anew with the same numbers. */
export const beginAnew = () => void (seed = FIRST);
/** A whole number below another: Lehmer's generator, the same in every run. */
export function chance(below: number): number {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed % below;
}

const read = (name: string) =>
  JSON.parse(readFileSync(`public/articles/${name}`, "utf8")) as unknown;
const { articles: listed } = read("index.json") as { articles: { id: string }[] };
const vocabulary = listed.flatMap(({ id }) => {
  const { blocks } = read(`${id}.json`) as { blocks: { text?: string }[] };
  return blocks.flatMap(({ text = "" }) => text.split(/\s+/).filter(Boolean));
});

/** So many words of the built-in texts. */
export const words = (count: number): string =>
  Array.from({ length: count }, () => vocabulary[chance(vocabulary.length)]).join(" ");
