import { readFileSync } from "node:fs";
import { parseArticle } from "../../src/core/article/article";
import { articleText } from "../../src/core/article/article-text";
import { editionId } from "../../src/core/article/edition";

const parsed = parseArticle(
  readFileSync(new URL("../../public/articles/inshiqaqat.json", import.meta.url), "utf8"),
);
if (!parsed.ok) throw new Error("The seed article is damaged");

/** The seed article as one line, and its edition. */
export const SEED_ID = parsed.value.id;
export const { text: SEED_TEXT } = articleText(parsed.value);
export const SEED_EDITION = editionId(SEED_TEXT);

/** Where words first stand in it. */
export function rangeOfWords(words: string) {
  const start = SEED_TEXT.indexOf(words);
  if (start === -1) throw new Error(`«${words}» is not in the seed article`);
  return { start, end: start + words.length };
}
