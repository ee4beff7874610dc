import type { Placement } from "../../core/anchoring/placement";
import { quoteOf, type Annotation } from "../../core/annotation/annotation";

/**
 * What of a placement holds the words that were searched, in its quotes, in the note or in its tags; what is
 * open or being written stays, whatever it holds.
 */
export function foundIn(
  { placed, orphans }: Placement,
  isFound: ((text: string) => boolean) | undefined,
  isInUse: (id: string) => boolean,
) {
  if (!isFound) return { placed, orphans };
  const holds = ({ annotation }: { annotation: Annotation }) =>
    isInUse(annotation.id) ||
    isFound(
      [
        ...[annotation.target, ...(annotation.further ?? [])].map(quoteOf),
        ...annotation.bodies.map(({ value }) => value),
        ...(annotation.tags ?? []).map((tag) => `#${tag}`),
      ].join("\n"),
    );
  return { placed: placed.filter(holds), orphans: orphans.filter(holds) };
}
