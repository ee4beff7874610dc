import type { Selector, TextQuoteSelector } from "../annotation/selector";
import type { TextRange } from "../text/text-range";
import type { Anchoring } from "./anchoring";
import { matchLikeness } from "./match-likeness";
import { matchQuote } from "./match-quote";
import { patternOf, positionAmong, quoteAmong } from "./quote-pattern";
import type { TextIndex } from "./text-index";

export { indexText, type TextIndex } from "./text-index";

const NOT_FOUND: Anchoring = { status: "orphan", reason: "quote-not-found" };

/** How far from where it should be a quote in its context is looked for before the text is indexed. */
const NEARBY = 16_384;

/** The quote in its whole context, letter for letter, where it stands once near `expected`. */
function matchNearby(
  { text }: TextIndex,
  { exact, prefix, suffix }: TextQuoteSelector,
  expected: number,
): TextRange | undefined {
  const whole = prefix + exact + suffix;
  if (whole === exact) return undefined;
  const from = Math.max(0, expected - prefix.length - NEARBY);
  const near = text.slice(from, expected + exact.length + suffix.length + NEARBY);
  const at = near.indexOf(whole);
  if (at < 0 || near.includes(whole, at + 1)) return undefined;
  const start = from + at + prefix.length;
  return { start, end: start + exact.length };
}

/**
 * The cheap ways to find a place again: its position, where the quote still stands there in its
 * context; else the quote, by its context and nearness; else the same on the fold. Undefined where
 * none finds it and likeness still may; an orphan where nothing tells its places apart.
 *
 * `shift` says how far the text around the place is known to have moved, in UTF-16 code units.
 */
export function anchorExactly(
  index: TextIndex,
  selectors: readonly Selector[],
  shift = 0,
): Anchoring | undefined {
  const quote = quoteAmong(selectors);
  const position = positionAmong(selectors);
  if (!quote) return NOT_FOUND;
  const { exact, prefix, suffix } = quote;
  const expected = position && position.start + shift;
  if (
    position &&
    shift === 0 &&
    index.text.startsWith(prefix + exact + suffix, position.start - prefix.length)
  ) {
    const range = { start: position.start, end: position.start + exact.length };
    return { status: "anchored", range, by: "position", likeness: 1 };
  }
  const nearby = expected === undefined ? undefined : matchNearby(index, quote, expected);
  if (nearby) return { status: "anchored", range: nearby, by: "quote", likeness: 1 };
  return matchQuote(index, patternOf(quote), { exact, expected, position });
}

/** The dear way, for a quote whose words have changed: the passage most like it, if one is like enough. */
export function anchorByLikeness(
  index: TextIndex,
  selectors: readonly Selector[],
  shift = 0,
): Anchoring {
  const quote = quoteAmong(selectors);
  const position = positionAmong(selectors);
  if (!quote) return NOT_FOUND;
  return matchLikeness(index, patternOf(quote), position && position.start + shift);
}

/** Anchors many targets over one text, in their order. */
export const anchorAll = (
  index: TextIndex,
  targets: readonly { readonly selectors: readonly Selector[] }[],
): Anchoring[] =>
  targets.map(
    ({ selectors }) => anchorExactly(index, selectors) ?? anchorByLikeness(index, selectors),
  );
