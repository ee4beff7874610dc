import { positionAmong, quoteAmong, type Selector } from "../annotation/selector";
import type { TextRange } from "../text/text-range";

/** Where a note on the whole text stands: before all of it. */
export const WHOLE_TEXT: TextRange = { start: 0, end: 0 };

/**
 * The range of a target that stands where it stood, its quote and its whole context letter for
 * letter: the check that nearly every note passes, and that costs next to nothing.
 */
export function rangeInPlace(text: string, selectors: readonly Selector[]): TextRange | undefined {
  if (selectors.length === 0) return WHOLE_TEXT;
  const quote = quoteAmong(selectors);
  const position = positionAmong(selectors);
  if (!quote || !position) return undefined;
  const { start } = position;
  const from = start - quote.prefix.length;
  const isThere = from >= 0 && text.startsWith(quote.prefix + quote.exact + quote.suffix, from);
  return isThere ? { start, end: start + quote.exact.length } : undefined;
}
