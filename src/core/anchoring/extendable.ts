import type { Colour } from "../annotation/annotation";
import { intersection, isEmptyRange, type TextRange } from "../text/text-range";
import type { PlacedAnnotation } from "./placement";

const covers = (a: TextRange, b: TextRange): boolean => a.start <= b.start && b.end <= a.end;

/**
 * The reader's own highlight that a passage runs over the end of, or over both ends: it can be
 * extended to the passage. Of several the one in `colour`, else the first.
 */
export function extendable(
  placed: readonly PlacedAnnotation[],
  passage: TextRange,
  colour: Colour,
): PlacedAnnotation | undefined {
  const found = placed.filter(
    ({ layer, range }) =>
      layer === "mine" && !covers(range, passage) && !isEmptyRange(intersection(range, passage)),
  );
  return found.find(({ annotation }) => annotation.colour === colour) ?? found[0];
}
