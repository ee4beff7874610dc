import type { Selector, TextPositionSelector, TextQuoteSelector } from "../annotation/selector";
import type { Anchoring } from "./anchoring";
import { matchQuote } from "./match-quote";
import type { TextIndex } from "./text-index";

export { indexText, type TextIndex } from "./text-index";

const NOT_FOUND: Anchoring = { status: "orphan", reason: "quote-not-found" };

const quoteAmong = (selectors: readonly Selector[]): TextQuoteSelector | undefined =>
  selectors.find((selector) => selector.type === "TextQuoteSelector");

const positionAmong = (selectors: readonly Selector[]): TextPositionSelector | undefined =>
  selectors.find((selector) => selector.type === "TextPositionSelector");

/**
 * The cheap ways to find a place again: its position, where the quote still stands there; else the
 * quote, nearest by its context and place. Undefined where neither finds it and likeness still may;
 * an orphan where its words stand at several places that nothing tells apart.
 */
export function anchorExactly(
  { text }: TextIndex,
  selectors: readonly Selector[],
): Anchoring | undefined {
  const quote = quoteAmong(selectors);
  const position = positionAmong(selectors);
  if (!quote) return undefined;
  if (position && text.slice(position.start, position.end) === quote.exact) {
    const range = { start: position.start, end: position.end };
    return { status: "anchored", range, by: "position", likeness: 1 };
  }
  return matchQuote(text, quote, position?.start);
}

/** The dear way, for a quote whose words have changed: the passage most like it, if one is like enough. */
export function anchorByLikeness(_index: TextIndex, _selectors: readonly Selector[]): Anchoring {
  return NOT_FOUND;
}

/** Anchors many targets over one text, in their order. */
export const anchorAll = (
  index: TextIndex,
  targets: readonly { readonly selectors: readonly Selector[] }[],
): Anchoring[] =>
  targets.map(
    ({ selectors }) => anchorExactly(index, selectors) ?? anchorByLikeness(index, selectors),
  );
