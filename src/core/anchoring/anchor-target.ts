import {
  positionAmong,
  quoteAmong,
  type Selector,
  type TextQuoteSelector,
} from "../annotation/selector";
import { isSameRange, type TextRange } from "../text/text-range";
import type { Anchoring } from "./anchoring";
import { WHOLE_TEXT } from "./in-place";
import { matchLikeness } from "./match-likeness";
import { type ExactMatch, matchQuote } from "./match-quote";
import { anchorByRevision, type Revision } from "./revision";
import type { TextIndex } from "./text-index";

/** What is known of where a place may be, beside its selectors. */
export type Hints = {
  /** How far the text around the place has moved, in UTF-16 code units. */
  readonly shift?: number;
  /** How the edition that it was described on became this one. */
  readonly revision?: Revision | undefined;
};

const NOT_FOUND: Anchoring = { status: "orphan", reason: "quote-not-found" };

/** How far from where it should be a quote in its context is looked for before the text is indexed. */
const NEARBY = [2048, 16_384] as const;

const anchored = (range: TextRange, by: "position" | "quote"): ExactMatch => ({
  anchoring: { status: "anchored", range, by, likeness: 1 },
  isSure: true,
});

/** The quote in its whole context, letter for letter, where it stands once near `expected`. */
function matchNearby(
  { text }: TextIndex,
  { exact, prefix, suffix }: TextQuoteSelector,
  expected: number,
): ExactMatch | undefined {
  const whole = prefix + exact + suffix;
  if (whole === exact) return undefined;
  for (const reach of NEARBY) {
    const from = Math.max(0, expected - prefix.length - reach);
    const near = text.slice(from, expected + exact.length + suffix.length + reach);
    const at = near.indexOf(whole);
    if (at < 0) continue;
    if (near.includes(whole, at + 1)) return undefined;
    const start = from + at + prefix.length;
    return anchored({ start, end: start + exact.length }, "quote");
  }
  return undefined;
}

/** Says `position` of what turns out to stand where it stood, letter for letter. */
function named(found: Anchoring, { text }: TextIndex, selectors: readonly Selector[]): Anchoring {
  const position = positionAmong(selectors);
  if (found.status === "orphan" || !position || !isSameRange(found.range, position)) return found;
  const isVerbatim = text.slice(position.start, position.end) === quoteAmong(selectors)?.exact;
  return isVerbatim ? { ...found, by: "position" } : found;
}

/** As `anchorExactly`; says too whether the place is sure, or only the nearest of several equals. */
export function findExactly(
  index: TextIndex,
  selectors: readonly Selector[],
  { shift = 0, revision }: Hints = {},
): ExactMatch | undefined {
  if (selectors.length === 0) return anchored(WHOLE_TEXT, "position");
  const quote = quoteAmong(selectors);
  const position = positionAmong(selectors);
  if (!quote) return { anchoring: NOT_FOUND, isSure: true };
  if (position && shift === 0) {
    const { start } = position;
    const whole = quote.prefix + quote.exact + quote.suffix;
    const from = start - quote.prefix.length;
    if (from >= 0 && index.text.startsWith(whole, from))
      return anchored({ start, end: start + quote.exact.length }, "position");
  }
  const revised = revision && position && anchorByRevision(revision, quote, position);
  if (revised) return { anchoring: named(revised, index, selectors), isSure: true };
  const expected = position && position.start + shift;
  const found =
    (expected === undefined ? undefined : matchNearby(index, quote, expected)) ??
    matchQuote(index, quote, expected);
  return found && { ...found, anchoring: named(found.anchoring, index, selectors) };
}

/**
 * The cheap ways to find a place again: its position, where the quote still stands there in its
 * context; else through a revision; else the quote, by its context and nearness; else the same on
 * the fold. Undefined where none finds it and likeness still may; an orphan where nothing tells its
 * places apart.
 */
export const anchorExactly = (
  index: TextIndex,
  selectors: readonly Selector[],
  hints?: Hints,
): Anchoring | undefined => findExactly(index, selectors, hints)?.anchoring;

/** The dear way, for a quote whose words have changed: the passage most like it, if one is like enough. */
export function anchorByLikeness(
  index: TextIndex,
  selectors: readonly Selector[],
  { shift = 0 }: Pick<Hints, "shift"> = {},
): Anchoring {
  const quote = quoteAmong(selectors);
  const position = positionAmong(selectors);
  if (!quote) return NOT_FOUND;
  return named(matchLikeness(index, quote, position && position.start + shift), index, selectors);
}
