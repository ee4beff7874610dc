import { readFileSync } from "node:fs";
import { shareAddress } from "../../src/browser/share-link";
import { COLOURS, type Annotation } from "../../src/core/annotation/annotation";
import { articleText } from "../../src/core/article/article-text";
import type { Article } from "../../src/core/article/article";
import { editionOf } from "../../src/core/article/edition";
import { wordsOfText } from "../../src/core/comparison/marked-words";
import { encodeShare } from "../../src/core/sharing/share-payload";
import { shareLayer } from "../../src/core/sharing/share-layer";
import type { SharedLayer } from "../../src/core/sharing/shared-layer";

const article: Article = JSON.parse(
  readFileSync(new URL("../../public/articles/inshiqaqat.json", import.meta.url), "utf8"),
);
const { text } = articleText(article);
const words = wordsOfText(text);

export type MadePupil = {
  readonly name: string;
  /** The first word that is marked and how many, by their numbers in the text, with the note. */
  readonly marks: readonly (readonly [first: number, count: number, note?: string | undefined])[];
  /** Of two links of one pupil the later holds. */
  readonly made?: number;
  /** Two pupils of one name have different ones. */
  readonly key?: string;
};

/** The words of the seed article, from the first one given. */
export function wordsFrom(first: number, count: number): string {
  return text.slice(words[first]?.start, words[first + count - 1]?.end);
}

/** A link as a pupil sends it. */
export function madeLink(page: string, pupil: MadePupil): string {
  const encoded = encodeShare(madeLayer(pupil));
  if (!encoded.ok) throw new Error(encoded.fault);
  return shareAddress(page, article.id, encoded.value.bytes);
}

export function madeLayer({ name, marks, made = 1, key = name }: MadePupil): SharedLayer {
  const shareables = marks.map(([first, count, note], index) => ({
    annotation: {
      id: String(index),
      motivation: note === undefined ? "highlighting" : "commenting",
      target: { source: article.id, selectors: [] },
      bodies: note === undefined ? [] : [{ value: note }],
      colour: COLOURS[index % COLOURS.length] ?? COLOURS[0],
    } satisfies Annotation,
    range: {
      start: words[first]?.start ?? 0,
      end: words[first + count - 1]?.end ?? 0,
    },
  }));
  return shareLayer(
    shareables,
    { article: article.id, text, edition: editionOf(text) },
    {
      author: name,
      title: "",
      message: "",
      veil: 0,
      colourNames: {},
      made,
      withNotes: true,
      isRobust: false,
      authorKey: key,
    },
  );
}
