import type { Annotation } from "../annotation/annotation";
import { describe } from "../anchoring/describe";
import { fold } from "../text/folding";
import { snapToGraphemes } from "../text/graphemes";
import type { TextRange } from "../text/text-range";
import { findFingerprints, fingerprintOf } from "./fingerprint";
import type { SharedAnnotation, SharedLayer } from "./shared-layer";

/** Shared annotations as annotations of the text at hand: with selectors where a place was found. */
export type PlacedShare = {
  /** Named `<set>.<id>`, in the layer's order. Those without a place have no selectors, or the quote alone where it was sent. */
  readonly annotations: readonly Annotation[];
  readonly found: number;
  /** How many contradict the very edition they were made on: they are not shown (damage the checks did not see). */
  readonly refused: number;
};

/** Finds each shared annotation's place in the text at hand by its fingerprint. */
export function placeShared(
  layer: SharedLayer,
  at: { readonly text: string; readonly edition: string },
): PlacedShare {
  const isSendersEdition = at.edition.startsWith(layer.edition);
  const places = isSendersEdition
    ? layer.annotations.map((it) => placeAt(at.text, it, 0))
    : placesElsewhere(at.text, layer.annotations);
  const annotations: Annotation[] = [];
  let found = 0;
  let refused = 0;
  layer.annotations.forEach((it, index) => {
    const range = places[index];
    if (range) found += 1;
    else if (isSendersEdition) {
      refused += 1;
      return;
    }
    annotations.push(annotationFrom(it, layer, range && { ...at, range }));
  });
  return { annotations, found, refused };
}

function annotationFrom(
  { id, motivation, colour, note, quote }: SharedAnnotation,
  { set, article }: SharedLayer,
  place: { text: string; edition: string; range: TextRange } | undefined,
): Annotation {
  const quoted = quote ? [{ type: "TextQuoteSelector" as const, ...quote }] : [];
  return {
    id: `${set}.${id}`,
    motivation,
    target: {
      source: article,
      ...(place && { edition: place.edition }),
      selectors: place ? describe(place.text, place.range) : quoted,
    },
    bodies: note === "" ? [] : [{ value: note }],
    colour,
  };
}

/** The annotation's range moved by `shift`, where the text says there what was quoted. */
function placeAt(
  text: string,
  { range, fingerprint }: SharedAnnotation,
  shift: number,
): TextRange | undefined {
  const start = range.start + shift;
  const end = range.end + shift;
  if (start < 0 || end > text.length || start >= end) return undefined;
  return fingerprintOf(text.slice(start, end)).fingerprint === fingerprint
    ? { start, end }
    : undefined;
}

/**
 * On another edition a place is beyond doubt where the passage stood once on the sender's and stands once
 * here. Of one that recurs, the place is taken that moved as far as its neighbours beyond doubt did;
 * where they contradict each other, none.
 */
function placesElsewhere(
  text: string,
  annotations: readonly SharedAnnotation[],
): (TextRange | undefined)[] {
  const order = annotations
    .map((annotation, at) => ({ annotation, at }))
    .sort((a, b) => a.annotation.range.start - b.annotation.range.start);
  const places: (TextRange | undefined)[] = annotations.map(() => undefined);
  const shiftAt = (at: number): number =>
    (places[at]?.start ?? 0) - (annotations[at]?.range.start ?? 0);

  for (const [at, place] of uniquePlaces(text, annotations)) places[at] = place;
  const sure = new Set(order.filter(({ at }) => places[at]).map(({ at }) => at));
  order.forEach(({ annotation, at }, index) => {
    if (sure.has(at)) return;
    const before = order.slice(0, index).findLast((it) => sure.has(it.at));
    const after = order.slice(index).find((it) => sure.has(it.at));
    const shifts = [before, after].flatMap((it) => (it ? [shiftAt(it.at)] : []));
    const candidates = new Set(shifts.length === 0 ? [0] : shifts);
    const fitting = [...candidates].flatMap((shift) => placeAt(text, annotation, shift) ?? []);
    if (fitting.length === 1 && fitting[0]) places[at] = snapToGraphemes(text, fitting[0]);
  });
  return places;
}

/** The places of what stood once and stands once, by the annotation's number. */
function uniquePlaces(
  text: string,
  annotations: readonly SharedAnnotation[],
): Map<number, TextRange> {
  const folded = fold(text);
  const unique = annotations.filter(({ isRecurring }) => !isRecurring);
  const hits = findFingerprints(folded.text, unique);
  const places = new Map<number, TextRange>();
  annotations.forEach(({ fingerprint, foldedLength, isRecurring }, at) => {
    const hit = hits.get(fingerprint);
    if (isRecurring || !hit || hit.isAgain) return;
    const { start } = hit;
    places.set(at, folded.rangeToSource({ start, end: start + foldedLength }));
  });
  return places;
}
