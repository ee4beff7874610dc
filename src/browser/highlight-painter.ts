import type { Colour } from "../core/annotation/annotation";
import type { TextRange } from "../core/text/text-range";
import { fillMarks } from "./mark-fills";

/** What may be painted, as `highlight.css` names it: exact letters in a colour, and what passes. */
export type PaintName = `hashiya-${Colour | "guide" | "hover" | "active" | "pending"}`;

/** Of several paints on the same letters the highest lies on top; colours share the lowest place. */
const ORDER: Partial<Record<PaintName, number>> = { "hashiya-hover": 1, "hashiya-active": 2 };

/**
 * Paints stretches of the article's text and returns what takes exactly this paint away again.
 * Other paints, also of the same name, stay. `domRangesOf` gives the ranges of the page that show
 * a stretch of the text; none where it is not drawn. Paint again after the page's elements or text
 * nodes have been replaced.
 *
 * What belongs to an annotation is tinted in its highlights. A passage that is not yet one
 * (`pending`) has no element: it is painted by the CSS Custom Highlight API, and not at all where
 * that is missing, since the selection shows it too.
 */
export function paint(
  name: PaintName,
  stretches: readonly TextRange[],
  domRangesOf: (stretch: TextRange) => readonly Range[],
): () => void {
  const ranges = stretches.flatMap(domRangesOf);
  if (ranges.length === 0) return () => undefined;
  return name === "hashiya-pending"
    ? register(name, ranges)
    : fillMarks(name.replace("hashiya-", ""), ORDER[name] ?? 0, ranges);
}

function register(name: PaintName, ranges: readonly Range[]): () => void {
  if (typeof Highlight === "undefined" || !("highlights" in CSS)) return () => undefined;
  const highlight = CSS.highlights.get(name) ?? new Highlight();
  const fixed = ranges.map((range) => new StaticRange(range));
  for (const range of fixed) highlight.add(range);
  CSS.highlights.set(name, highlight);
  return () => {
    for (const range of fixed) highlight.delete(range);
    if (highlight.size === 0 && CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
  };
}
