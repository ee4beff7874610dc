import type { Colour } from "../core/annotation/annotation";
import type { TextRange } from "../core/text/text-range";
import { fillMarks } from "./mark-fills";

/** What may be painted, as `highlight.css` names it: exact letters in a colour, and what passes. */
export type PaintName = `hashiya-${Colour | "guide" | "hover" | "active"}`;

/** Of several paints on the same letters the highest lies on top; colours share the lowest place. */
const ORDER: Partial<Record<PaintName, number>> = { "hashiya-hover": 1, "hashiya-active": 2 };

/**
 * Tints stretches of the article's text in their highlights and returns what takes exactly this
 * paint away again. Other paints, also of the same name, stay. `domRangesOf` gives the ranges of
 * the page that show a stretch of the text; none where it is not drawn. Paint again after the
 * page's elements or text nodes have been replaced.
 */
export function paint(
  name: PaintName,
  stretches: readonly TextRange[],
  domRangesOf: (stretch: TextRange) => readonly Range[],
): () => void {
  const ranges = stretches.flatMap(domRangesOf);
  return fillMarks(name.replace("hashiya-", ""), ORDER[name] ?? 0, ranges);
}
