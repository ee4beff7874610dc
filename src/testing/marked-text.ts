import type { TextRange } from "../core/text/text-range";

/**
 * Reads `⟦…⟧` out of a text written for a test: `'قال ⟦الشيخ⟧'` gives the text without the
 * brackets and the range that they enclosed. Throws where there is not exactly one pair.
 */
export function marked(given: string): { text: string; range: TextRange } {
  const { text, ranges } = markedAll(given);
  const [range] = ranges;
  if (!range || ranges.length !== 1) throw new Error(`one ⟦…⟧ expected in: ${given}`);
  return { text, range };
}

/** As `marked`, for any number of pairs, which may be nested but not crossed; in order of their start. */
export function markedAll(given: string): { text: string; ranges: TextRange[] } {
  const open: number[] = [];
  const ranges: TextRange[] = [];
  let text = "";
  for (const letter of given) {
    if (letter === "⟦") open.push(text.length);
    else if (letter === "⟧") ranges.push({ start: open.pop() ?? Number.NaN, end: text.length });
    else text += letter;
  }
  if (open.length > 0) throw new Error(`⟦ without ⟧ in: ${given}`);
  return { text, ranges: ranges.sort((a, b) => a.start - b.start || b.end - a.end) };
}
