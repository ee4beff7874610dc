import type { TextQuoteSelector } from "../annotation/selector";
import type { TextRange } from "../text/text-range";
import type { Anchoring } from "./anchoring";
import { isClearlyNearer, isKnownByContext, likenessOf } from "./evidence";
import { commonEnd, commonStart, likenessWithin } from "./letter-likeness";
import {
  foldedOffset,
  patternOf,
  type PatternWord,
  type QuotePattern,
  quoteText,
} from "./quote-pattern";
import type { TextIndex } from "./text-index";
import { isWordUnit } from "./word-index";

/** Folded letters beyond the quote's own context in which that context is looked for. */
const CONTEXT_SLACK = 12;
/** Of many occurrences, as many are looked at closely. */
const CLOSE_LOOKS = 24;

const isWordEdge = (text: string, at: number): boolean =>
  at <= 0 ||
  at >= text.length ||
  !isWordUnit(text.charCodeAt(at - 1)) ||
  !isWordUnit(text.charCodeAt(at));

/** Where the folded quote stands, cutting words only where the quote cut them; folded offsets. */
function occurrences(index: TextIndex, sought: QuotePattern): number[] {
  const { text } = index.folded();
  const { text: pattern, quote, words } = sought;
  const exact = quoteText(sought);
  if (exact === "") return [];
  const isLeftWhole = isWordEdge(pattern, quote.start);
  const isRightWhole = isWordEdge(pattern, quote.end);
  const stands = (start: number): boolean =>
    text.startsWith(exact, start) &&
    (!isLeftWhole || isWordEdge(text, start)) &&
    (!isRightWhole || isWordEdge(text, start + exact.length));

  const isWhole = (word: PatternWord): boolean =>
    word.start >= quote.start &&
    word.end <= quote.end &&
    isWordEdge(pattern, word.start) &&
    isWordEdge(pattern, word.end);
  const found: number[] = [];
  let rarest: { readonly places: Int32Array; readonly offset: number } | undefined;
  for (const word of words) {
    if (!isWhole(word)) continue;
    const places = index.words().withStem(word.stem);
    if (!rarest || places.length < rarest.places.length)
      rarest = { places, offset: word.start - quote.start };
  }
  if (rarest)
    for (const place of rarest.places) {
      const start = index.words().word(place).start - rarest.offset;
      if (start >= 0 && stands(start)) found.push(start);
    }
  else
    for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1))
      if (stands(at)) found.push(at);
  return found;
}

/** How well the quote's context stands around a folded range, 0 to 1; 1 where there is none to compare. */
export function contextLikeness(
  { text: pattern, quote }: QuotePattern,
  text: string,
  { start, end }: TextRange,
): number {
  const prefix = pattern.slice(0, quote.start);
  const suffix = pattern.slice(quote.end);
  if (prefix === "" && suffix === "") return 1;
  const before = text.slice(Math.max(0, start - prefix.length - CONTEXT_SLACK), start);
  const after = text.slice(end, end + suffix.length + CONTEXT_SLACK);
  // Where the text itself ends on the one side that the quote knows, there is nothing to compare.
  if ((prefix === "" && after === "") || (suffix === "" && before === "")) return 1;
  const alike =
    prefix.length * likenessWithin(prefix, before) + suffix.length * likenessWithin(suffix, after);
  return alike / (prefix.length + suffix.length);
}

/** Letters of context right beside an occurrence: a glance, for choosing where to look closely. */
function adjacentContext({ text: pattern, quote }: QuotePattern, text: string, start: number) {
  const end = start + quote.end - quote.start;
  const prefix = pattern.slice(0, quote.start);
  const suffix = pattern.slice(quote.end);
  const before = commonEnd(prefix, text.slice(Math.max(0, start - prefix.length), start));
  return before.length + commonStart(suffix, text.slice(end, end + suffix.length)).length;
}

type Candidate = { readonly start: number; readonly context: number; readonly distance: number };

function lookClosely(
  index: TextIndex,
  pattern: QuotePattern,
  expected: number | undefined,
): Candidate[] {
  const folded = index.folded();
  const near = expected === undefined ? 0 : foldedOffset(folded, expected);
  const distanceOf = (start: number): number =>
    expected === undefined ? 0 : Math.abs(start - near);
  let starts = occurrences(index, pattern);
  if (starts.length > CLOSE_LOOKS) {
    const byGlance = starts
      .map((start) => ({ start, glance: adjacentContext(pattern, folded.text, start) }))
      .sort((a, b) => b.glance - a.glance || distanceOf(a.start) - distanceOf(b.start));
    starts = byGlance.slice(0, CLOSE_LOOKS).map(({ start }) => start);
  }
  const length = pattern.quote.end - pattern.quote.start;
  return starts
    .map((start) => ({
      start,
      context: contextLikeness(pattern, folded.text, { start, end: start + length }),
      distance: distanceOf(start),
    }))
    .sort((a, b) => b.context - a.context || a.distance - b.distance);
}

/** Contexts that differ by less are equally good. */
const CONTEXT_TIE = 0.1;
/** What an exact search came to. `isSure` unless it is only the nearest of several equals. */
export type ExactMatch = { readonly anchoring: Anchoring; readonly isSure: boolean };

const AMBIGUOUS: ExactMatch = {
  anchoring: { status: "orphan", reason: "quote-ambiguous" },
  isSure: false,
};

/** The raw range of a folded hit: the very quote where it stands there letter for letter. */
function rangeOf(index: TextIndex, { quote, lead }: QuotePattern, exact: string, start: number) {
  const folded = index.folded();
  const verbatim = folded.toSource(start) - lead;
  return verbatim >= 0 && index.text.startsWith(exact, verbatim)
    ? { start: verbatim, end: verbatim + exact.length }
    : folded.rangeToSource({ start, end: start + quote.end - quote.start });
}

/**
 * The quote's own words, as the fold has them: where they stand several times, the place whose
 * context is most like the quote's, then the one clearly nearest to `expected` (UTF-16 code units).
 * Undefined where the words do not occur, or nowhere in a context like theirs: likeness, which looks
 * at that context's own place too, may still tell.
 */
export function matchQuote(
  index: TextIndex,
  quote: TextQuoteSelector,
  expected: number | undefined,
): ExactMatch | undefined {
  const pattern = patternOf(quote);
  const candidates = lookClosely(index, pattern, expected);
  const [best] = candidates;
  if (!best) return undefined;
  const [nearest = best, second] = candidates
    .filter(({ context }) => best.context - context < CONTEXT_TIE)
    .sort((a, b) => a.distance - b.distance);
  if (!isKnownByContext(nearest)) return undefined;
  if (second && !isClearlyNearer(nearest.distance, second.distance)) return AMBIGUOUS;
  const range = rangeOf(index, pattern, quote.exact, nearest.start);
  const isVerbatim = index.text.slice(range.start, range.end) === quote.exact;
  return {
    anchoring: {
      status: "anchored",
      range,
      by: isVerbatim ? "quote" : "fold",
      likeness: likenessOf(1, nearest.context),
    },
    isSure: second === undefined,
  };
}
