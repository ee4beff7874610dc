import type { TextPositionSelector, TextQuoteSelector } from "../annotation/selector";
import { graphemesAfter, graphemesBefore } from "../text/graphemes";
import type { TextRange } from "../text/text-range";

/** Graphemes on each side: enough to tell apart most repeated phrases. */
export const QUOTE_CONTEXT = 32;

/**
 * The recipe for finding a range again: its words between 32 graphemes of context on each side
 * (fewer at the text's ends), and its place in UTF-16 code units. The search (`find-passages.ts`) is its inverse.
 */
export function describe(
  text: string,
  { start, end }: TextRange,
): readonly [TextQuoteSelector, TextPositionSelector] {
  return [
    {
      type: "TextQuoteSelector",
      exact: text.slice(start, end),
      prefix: text.slice(graphemesBefore(text, start, QUOTE_CONTEXT), start),
      suffix: text.slice(end, graphemesAfter(text, end, QUOTE_CONTEXT)),
    },
    { type: "TextPositionSelector", start, end },
  ];
}
