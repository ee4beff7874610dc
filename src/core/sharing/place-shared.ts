import type { Annotation } from "../annotation/annotation";
import { describe } from "../anchoring/describe";
import type { TextRange } from "../text/text-range";
import { placeAt, placesElsewhere } from "./place-elsewhere";
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
