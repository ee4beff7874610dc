import type { Colour } from "../../core/annotation/annotation";
import type { TextRange } from "../../core/text/text-range";
import { fillMarks, MARK } from "./mark-fills";
import { lettersIn } from "./text-selection";

/** What may be painted, as `highlight.css` names its tints: exact letters in a colour, and what passes. */
export type PaintName = Colour | "guide" | "hover" | "active";

/** A stretch of the article's text, and what it is tinted in. */
export type Paint = { readonly name: PaintName; readonly range: TextRange };

/** Of several paints on the same letters the highest lies on top; colours share the lowest place. */
const ORDER: Partial<Record<PaintName, number>> = { hover: 1, active: 2 };

/**
 * Tints stretches of the article's text in their highlights and returns what takes exactly these
 * paints away again. Other paints, also of the same name, stay. Paint again after the page's
 * elements or text nodes have been replaced.
 */
export const paint = (root: Element | null, paints: readonly Paint[]): (() => void) =>
  fillMarks(
    paints.map(({ name, range }) => ({
      tint: name,
      order: ORDER[name] ?? 0,
      letters: root ? lettersIn(root, range, MARK) : [],
    })),
  );
