import type { Colour } from "../core/annotation/annotation";
import type { TextRange } from "../core/text/text-range";

/** What may be painted, as `highlight.css` names it: exact letters in a colour, and what passes. */
export type PaintName = `hashiya-${Colour | "guide" | "hover" | "active" | "pending"}`;

/** Of several paints on the same letters the highest lies on top; colours share the lowest place. */
const PRIORITY: Partial<Record<PaintName, number>> = {
  "hashiya-hover": 1,
  "hashiya-active": 2,
  "hashiya-pending": 3,
};

/**
 * Whether letters can be painted without an element around them. Where they cannot, painting does
 * nothing, and `highlight.css` fills whole marks instead.
 */
export const canPaint = (): boolean =>
  typeof CSS !== "undefined" && "highlights" in CSS && typeof Highlight === "function";

/**
 * Paints stretches of the article's text by the CSS Custom Highlight API, which breaks no join in
 * any engine, and returns what takes exactly this paint away again. Other paints, also of the same
 * name, stay. `domRangesOf` gives the ranges of the page that show a stretch of the text; none
 * where it is not drawn. Paint again after the page's text nodes have been replaced.
 */
export function paint(
  name: PaintName,
  stretches: readonly TextRange[],
  domRangesOf: (stretch: TextRange) => readonly Range[],
): () => void {
  if (!canPaint()) return () => undefined;
  const ranges = stretches.flatMap((stretch) => domRangesOf(stretch).map(fixed));
  if (ranges.length === 0) return () => undefined;
  const highlight = registered(name);
  for (const range of ranges) highlight.add(range);
  return () => {
    for (const range of ranges) highlight.delete(range);
    if (highlight.size === 0 && CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
  };
}

function registered(name: PaintName): Highlight {
  const known = CSS.highlights.get(name);
  if (known) return known;
  const highlight = new Highlight();
  highlight.priority = PRIORITY[name] ?? 0;
  CSS.highlights.set(name, highlight);
  return highlight;
}

/** A copy that the browser need not keep up to date at every change of the page. */
const fixed = ({ startContainer, startOffset, endContainer, endOffset }: Range): StaticRange =>
  new StaticRange({ startContainer, startOffset, endContainer, endOffset });
