import { readFileSync } from "node:fs";
import { parseArticle } from "../../src/core/article/article";
import { articleText } from "../../src/core/article/article-text";

export type Text = { readonly name: string; readonly json: string; readonly text: string };
export type Note = { readonly start: number; readonly end: number };

const seedJson = readFileSync("public/articles/inshiqaqat.json", "utf8");
function textOf(name: string, json: string): Text {
  const parsed = parseArticle(json);
  if (!parsed.ok) throw new Error(`The text «${name}» is none`);
  return { name, json, text: articleText(parsed.value).text };
}
/** A text of `words` words of the seed text, in paragraphs of a hundred. */
export function longText(words: number): Text {
  const article = JSON.parse(seedJson) as { blocks: { type: string; text?: string }[] };
  const known = article.blocks.flatMap(({ text = "" }) => text.split(/\s+/u).filter(Boolean));
  const word = (nth: number) => known[(nth * 48_271) % known.length];
  const blocks = Array.from({ length: words / 100 }, (_, at) => ({
    type: "paragraph",
    text: Array.from({ length: 100 }, (__, nth) => word(at * 100 + nth)).join(" "),
  }));
  return textOf("120,000 words", JSON.stringify({ ...article, blocks }));
}

/** Stretches of three words, spread over a text. */
export function notesOn(text: string, count: number): readonly Note[] {
  const words = [...text.matchAll(/\S+/gu)];
  return Array.from({ length: count }, (_, nth) => {
    const first = Math.floor((nth * words.length) / count);
    const start = words[first]?.index ?? 0;
    const last = words[Math.min(first + 2, words.length - 1)];
    return { start, end: (last?.index ?? 0) + (last?.[0].length ?? 0) };
  });
}

export const seedText = (): Text => textOf("the seed text", seedJson);
