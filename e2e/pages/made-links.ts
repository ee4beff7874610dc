import { COLOURS, type Annotation } from "../../src/core/annotation/annotation";
import { wordsOfText } from "../../src/core/comparison/marked-words";
import type { SharedLayer } from "../../src/core/sharing/shared-layer";
import { SEED_ID, SEED_TEXT } from "../support/seed-article";
import { layerOf, payloadFrom } from "../support/share-links";

const words = wordsOfText(SEED_TEXT);

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
  return SEED_TEXT.slice(words[first]?.start, words[first + count - 1]?.end);
}

/** A link as a pupil sends it. */
export const madeLink = (page: string, pupil: MadePupil): string =>
  `${page}#/read/${SEED_ID}?s=${payloadFrom(madeLayer(pupil))}`;

export function madeLayer({ name, marks, made = 1, key = name }: MadePupil): SharedLayer {
  const shareables = marks.map(([first, count, note], index) => ({
    annotation: {
      id: String(index),
      motivation: note === undefined ? "highlighting" : "commenting",
      target: { source: SEED_ID, selectors: [] },
      bodies: note === undefined ? [] : [{ value: note }],
      colour: COLOURS[index % COLOURS.length] ?? COLOURS[0],
    } satisfies Annotation,
    range: {
      start: words[first]?.start ?? 0,
      end: words[first + count - 1]?.end ?? 0,
    },
  }));
  return layerOf(shareables, { author: name, made, authorKey: key });
}
