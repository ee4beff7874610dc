import type { PlacedAnnotation } from "../../core/anchoring/placement";

const FROM_TOP = ["mine", "shared", "guide"] as const;

/**
 * Puts the annotations of a highlight, which stand in the order in which they are drawn, as they lie from the top: the
 * shortest first, the reader's own before others', the guide's last.
 */
export function idsFromTop(placed: readonly PlacedAnnotation[]) {
  const layerOf = new Map(placed.map(({ annotation, layer }) => [annotation.id, layer]));
  return (drawn: readonly string[]): readonly string[] => {
    const ids = drawn.toReversed();
    return FROM_TOP.flatMap((layer) => ids.filter((id) => layerOf.get(id) === layer));
  };
}
