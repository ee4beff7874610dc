import { readFileSync } from "node:fs";
import type { Annotation, Colour } from "../../src/core/annotation/annotation";
import { describe } from "../../src/core/anchoring/describe";
import type { Article } from "../../src/core/article/article";
import { articleText } from "../../src/core/article/article-text";
import { editionOf } from "../../src/core/article/edition";
import { shareLayer, type ShareOptions } from "../../src/core/sharing/share-layer";
import { encodeShare } from "../../src/core/sharing/share-payload";
import { payloadText } from "../../src/browser/share-link";

const article = JSON.parse(
  readFileSync(new URL("../../public/articles/inshiqaqat.json", import.meta.url), "utf8"),
) as Article;
const { text } = articleText(article);
const edition = editionOf(text);

/** What somebody marked: the words, and a note on them. */
export type Marked = { readonly words: string; readonly note?: string; readonly colour?: Colour };

/** An annotation as its author's browser would hold it; the words' first place in the text. */
function annotationOn({ words, note, colour = "sky" }: Marked, at: number) {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`The text does not hold «${words}»`);
  const range = { start, end: start + words.length };
  const annotation: Annotation = {
    id: `made${at}`,
    motivation: note === undefined ? "highlighting" : "commenting",
    target: { source: article.id, edition, selectors: describe(text, range) },
    bodies: note === undefined ? [] : [{ value: note }],
    colour,
  };
  return { annotation, range };
}

/** The built-in article's layer as another reader would send it. */
export const layerOf = (marked: readonly Marked[], told: Partial<ShareOptions> = {}) =>
  shareLayer(
    marked.map(annotationOn),
    { article: article.id, text, edition },
    {
      author: "سلمى",
      title: "",
      message: "",
      veil: 0,
      colourNames: {},
      made: 100,
      withNotes: true,
      isRobust: false,
      authorKey: "k1",
      ...told,
    },
  );

/** The payload of such a layer's link. */
export function payloadOf(marked: readonly Marked[], told: Partial<ShareOptions> = {}): string {
  const encoded = encodeShare(layerOf(marked, told));
  if (!encoded.ok) throw new Error(encoded.fault);
  return payloadText(encoded.value.bytes);
}

/** The address of such a layer, relative to the program's own. */
export const addressOf = (marked: readonly Marked[], told: Partial<ShareOptions> = {}): string =>
  `#/read/${article.id}?s=${payloadOf(marked, told)}`;
