import type { TextRange } from "../text/text-range";
import type { PlacedAnnotation } from "./placement";

/** Nothing between them but blanks and punctuation, or less. */
const areTouching = (text: string, a: TextRange, b: TextRange): boolean =>
  !/[\p{L}\p{N}]/u.test(text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start)));

/**
 * The reader's own highlight in the same colour that another own one touches or overlaps: the two can
 * be made one. Of several the nearest before it, else the first after. What answers somebody stays by itself.
 */
export function mergeable(
  text: string,
  placed: readonly PlacedAnnotation[],
  { annotation, layer, range }: PlacedAnnotation,
): PlacedAnnotation | undefined {
  const isOnPassage = (it: TextRange) => it.end > 0;
  if (layer !== "mine" || annotation.replyTo !== undefined || !isOnPassage(range)) return undefined;
  const found = placed.filter(
    (it) =>
      it.layer === "mine" &&
      isOnPassage(it.range) &&
      it.annotation.id !== annotation.id &&
      it.annotation.colour === annotation.colour &&
      it.annotation.replyTo === undefined &&
      areTouching(text, range, it.range),
  );
  return found.findLast((it) => it.range.start <= range.start) ?? found[0];
}
