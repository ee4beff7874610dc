import { annotationIdOf, setIdOf } from "../core/sharing/codec/shared-ids";
import type { SharedAnnotation, SharedLayer } from "../core/sharing/shared-layer";
import type { Arrival } from "../core/sharing/codec/share-payload";

/** A shared annotation that a test calls by one letter, with a note; where it lies does not matter. */
export const sharedNote = (letter: string, note = ""): SharedAnnotation => ({
  id: annotationIdOf(letter.charCodeAt(0), 0),
  range: { start: letter.charCodeAt(0), end: letter.charCodeAt(0) + 3 },
  fingerprint: letter.charCodeAt(0),
  foldedLength: 3,
  isRecurring: false,
  colour: "sky",
  motivation: note === "" ? "highlighting" : "commenting",
  note,
  tags: [],
});

/** The letters of what is in a set. */
export const lettersOf = ({ layer }: Arrival): string =>
  layer.annotations.map(({ fingerprint }) => String.fromCharCode(fingerprint)).join("");

export const SET = setIdOf(1);

/** Somebody's set as it arrived: all of it, unless `sent` says more. */
export function arrivedShare(
  annotations: readonly SharedAnnotation[],
  { sent = annotations.length, isTextLost = false, ...layer }: Partial<SharedLayer & Arrival> = {},
): Arrival {
  const told = { author: "سلمى", title: "", message: "", ...layer };
  return {
    layer: {
      article: "a",
      edition: "013065c1",
      set: SET,
      made: 100,
      veil: 0,
      colourNames: {},
      ...told,
      annotations,
    },
    sent,
    isTextLost,
  };
}
