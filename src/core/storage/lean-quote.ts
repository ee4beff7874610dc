import type { TextPositionSelector, TextQuoteSelector } from "../annotation/selector";
import { graphemesAfter, graphemesBefore } from "../text/graphemes";

/** Graphemes of context that are kept on each side in any case: a reworded quote is found by them. */
const LEAST_CONTEXT = 16;

/**
 * The same recipe with as little context as tells its words apart: `LEAST_CONTEXT` graphemes on
 * each side where no other place of the text reads so, else all that there was.
 */
export function leanQuote(
  text: string,
  [quote, position]: readonly [TextQuoteSelector, TextPositionSelector],
): readonly [TextQuoteSelector, TextPositionSelector] {
  const { start, end } = position;
  const from = Math.max(graphemesBefore(text, start, LEAST_CONTEXT), start - quote.prefix.length);
  const to = Math.min(graphemesAfter(text, end, LEAST_CONTEXT), end + quote.suffix.length);
  const words = text.slice(from, to);
  if (text.indexOf(words) !== from || text.includes(words, from + 1)) return [quote, position];
  return [{ ...quote, prefix: text.slice(from, start), suffix: text.slice(end, to) }, position];
}
