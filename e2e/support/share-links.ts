import { payloadText } from "../../src/core/sharing/share-link";
import type { Annotation, Colour } from "../../src/core/annotation/annotation";
import { describe } from "../../src/core/anchoring/describe";
import { ownSetId } from "../../src/core/sharing/own-set";
import { shareLayer, type Shareable, type ShareOptions } from "../../src/core/sharing/share-layer";
import { encodeShare } from "../../src/core/sharing/codec/share-payload";
import type { SharedLayer } from "../../src/core/sharing/shared-layer";
import { rangeOfWords, SEED_EDITION, SEED_ID, SEED_TEXT } from "./seed-article";

/** What somebody marked: the words, and a note on them. */
export type Marked = { readonly words: string; readonly note?: string; readonly colour?: Colour };

/** An annotation as its author's browser would hold it. */
function annotationOn({ words, note, colour = "sky" }: Marked, at: number): Shareable {
  const range = rangeOfWords(words);
  const annotation: Annotation = {
    id: `made${at}`,
    motivation: note === undefined ? "highlighting" : "commenting",
    target: { source: SEED_ID, edition: SEED_EDITION, selectors: describe(SEED_TEXT, range) },
    bodies: note === undefined ? [] : [{ value: note }],
    colour,
  };
  return { annotation, range };
}

type Told = Partial<ShareOptions & { readonly authorKey: string }>;

/** With nothing said besides. */
export const PLAINLY = {
  message: "",
  veil: 0,
  colourNames: {},
  made: 100,
  withNotes: true,
  isRobust: false,
} as const;

/** A layer on the seed article as another reader would send it. */
export const layerOf = (
  shareables: readonly Shareable[],
  { authorKey = "k1", ...told }: Told = {},
): SharedLayer =>
  shareLayer(
    shareables,
    { id: SEED_EDITION, article: { id: SEED_ID }, text: SEED_TEXT },
    {
      ...PLAINLY,
      author: "سلمى",
      title: "",
      set: ownSetId(authorKey, SEED_ID, told.title ? { title: told.title } : "all"),
      ...told,
    },
  );

/** The payload of the link that carries a layer. */
export function payloadFrom(layer: SharedLayer): string {
  const encoded = encodeShare(layer);
  if (!encoded.ok) throw new Error(encoded.fault);
  return payloadText(encoded.value.bytes);
}

export const payloadOf = (marked: readonly Marked[], told: Told = {}): string =>
  payloadFrom(layerOf(marked.map(annotationOn), told));

/** The address of such a layer, relative to the program's own. */
export const addressOf = (marked: readonly Marked[], told: Told = {}): string =>
  `#/read/${SEED_ID}?s=${payloadOf(marked, told)}`;
