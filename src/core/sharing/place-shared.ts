import type { Annotation, Target } from "../annotation/annotation";
import type { Origin } from "../annotation/layer";
import { describe } from "../anchoring/describe";
import type { Edition } from "../article/edition";
import type { TextRange } from "../text/text-range";
import { isSpeltAlike } from "../text/spelt-alike";
import { sharedIdOf } from "./codec/shared-ids";
import { placeAt } from "./place-at";
import { placesElsewhere } from "./place-elsewhere";
import type { SharedAnnotation, SharedLayer } from "./shared-layer";

/** Shared annotations as annotations of the text at hand: with selectors where there is a place, or something to find it by. */
export type PlacedShare = {
  /**
   * Named `<set>.<id>`, in the layer's order. One whose place is beyond doubt is described on the text at hand; one
   * that brings its words along is described on the sender's edition and still to be looked for; another has no quote.
   * Those on the whole text, which have no selectors, come first.
   */
  readonly annotations: readonly Annotation[];
  /** How many have a place beyond doubt. */
  readonly found: number;
  /** By the annotations' ids; absent where the text at hand is the sender's. */
  readonly origins: ReadonlyMap<string, Origin> | undefined;
  /** How many contradict the very edition they were made on: they are not shown (damage the checks did not see). */
  readonly refused: number;
};

type TextAtHand = Pick<Edition, "id" | "text"> & {
  /** The whole names of other editions that this browser may hold. */
  readonly heldEditions?: readonly string[];
};

/** Finds each shared annotation's place in the text at hand by its fingerprint. */
export function placeShared(layer: SharedLayer, at: TextAtHand): PlacedShare {
  const whole = layer.annotations.filter(isSharedWhole);
  if (whole.length === 0) return placePassages(layer, at);
  const annotations = layer.annotations.filter((it) => !isSharedWhole(it));
  const place = placePassages({ ...layer, annotations }, at);
  const onText = whole.map((it) => annotationFrom(it, layer, { edition: at.id, selectors: [] }));
  return {
    ...place,
    annotations: [...onText, ...place.annotations],
    found: whole.length + place.found,
  };
}

/** A note on the whole text travels as one on no letters, at its beginning. */
export const isSharedWhole = ({ range }: SharedAnnotation): boolean => range.end === 0;

function placePassages(layer: SharedLayer, at: TextAtHand): PlacedShare {
  if (at.id.startsWith(layer.edition)) return placeOnSenders(layer, at);
  const places = placesElsewhere(at.text, layer.annotations);
  const held = at.heldEditions?.find((edition) => edition.startsWith(layer.edition));
  const origins = new Map<string, Origin>();
  const annotations = layer.annotations.map((it, index) => {
    const { range, shift, rivals } = places[index] ?? { shift: 0 };
    const annotation = annotationFrom(
      it,
      layer,
      range ? targetAt(at, range) : soughtTarget(it, layer, held ?? shift),
    );
    origins.set(annotation.id, {
      range: it.range,
      words: it.quote?.exact,
      isLike: isSpeltAlike,
      doubt:
        rivals === undefined ? undefined : rivals === 0 ? "quote-not-found" : "quote-ambiguous",
    });
    return annotation;
  });
  const found = places.filter(({ range }) => range !== undefined).length;
  return { annotations, found, origins, refused: 0 };
}

function placeOnSenders(layer: SharedLayer, at: TextAtHand): PlacedShare {
  const annotations = layer.annotations.flatMap((it) => {
    const range = placeAt(at.text, it, 0);
    return range ? [annotationFrom(it, layer, targetAt(at, range))] : [];
  });
  const refused = layer.annotations.length - annotations.length;
  return { annotations, found: annotations.length, origins: undefined, refused };
}

const targetAt = ({ id, text }: TextAtHand, range: TextRange) => ({
  edition: id,
  selectors: describe(text, range),
});

/**
 * What an annotation without a place is looked for by, as one of the reader's own is: on the sender's own edition
 * where that is held (`held` is its name), else from where its neighbours' move leads to (`held` is how far).
 */
function soughtTarget(
  { quote, range: { start, end } }: SharedAnnotation,
  layer: SharedLayer,
  held: string | number,
) {
  // Without its words nothing finds it; that it is about a passage, and not the whole text, is told all the same.
  if (!quote) return { selectors: [{ type: "TextPositionSelector" as const, start, end }] };
  const [edition, shift] = typeof held === "string" ? [held, 0] : [layer.edition, held];
  return {
    edition,
    selectors: [
      { type: "TextQuoteSelector" as const, ...quote },
      {
        type: "TextPositionSelector" as const,
        start: Math.max(0, start + shift),
        end: Math.max(0, end + shift),
      },
    ],
  };
}

function annotationFrom(
  { id, motivation, colour, note, tags, replyTo, created, modified }: SharedAnnotation,
  { set, article }: SharedLayer,
  target: Omit<Target, "source">,
): Annotation {
  return {
    id: sharedIdOf({ set, id }),
    motivation,
    target: { source: article, ...target },
    bodies: note === "" ? [] : [{ value: note }],
    ...(replyTo && { replyTo: sharedIdOf(replyTo) }),
    ...(tags.length > 0 && { tags }),
    colour,
    ...(created !== undefined && { created }),
    ...(modified !== undefined && { modified }),
  };
}
