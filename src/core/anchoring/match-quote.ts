import { isSameRange, type TextRange } from "../text/text-range";
import type { Anchoring } from "./anchoring";
import { likenessWithin } from "./letter-likeness";
import { foldedOffset, type PatternWord, type QuotePattern } from "./quote-pattern";
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
function occurrences(index: TextIndex, { text: pattern, quote, words }: QuotePattern): number[] {
  const { text } = index.folded();
  const exact = pattern.slice(quote.start, quote.end);
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
  const length = prefix.length + suffix.length;
  if (length === 0) return 1;
  const before = text.slice(Math.max(0, start - prefix.length - CONTEXT_SLACK), start);
  const after = text.slice(end, end + suffix.length + CONTEXT_SLACK);
  const alike =
    prefix.length * likenessWithin(prefix, before) + suffix.length * likenessWithin(suffix, after);
  return alike / length;
}

/** Letters of context that stand right beside an occurrence: a glance, for choosing where to look closely. */
function adjacentContext(
  { text: pattern, quote }: QuotePattern,
  text: string,
  start: number,
): number {
  let before = 0;
  while (
    before < quote.start &&
    pattern.charCodeAt(quote.start - 1 - before) === text.charCodeAt(start - 1 - before)
  )
    before += 1;
  const end = start + quote.end - quote.start;
  let after = 0;
  while (
    quote.end + after < pattern.length &&
    pattern.charCodeAt(quote.end + after) === text.charCodeAt(end + after)
  )
    after += 1;
  return before + after;
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
/** A context less like than this tells nothing. */
const TELLING_CONTEXT = 0.3;
/** Letters beyond the logarithm of the stretch searched that make a recurrence by chance unlikely. */
const TELLING_LETTERS = 4;

/**
 * Whether what was found is the quote rather than the same words by chance: its context says so, or
 * it has more letters than recur by chance as far from the place where it stood.
 */
export const isTelling = (found: {
  readonly context: number;
  readonly letters: number;
  readonly distance: number;
}): boolean =>
  found.context >= TELLING_CONTEXT ||
  found.letters >= TELLING_LETTERS + Math.log2(1 + 2 * found.distance);

/** Of two equal places the nearer is taken where the other is this many times as far. */
const CLEARLY_NEARER = 2;
export const isClearlyNearer = (near: number, far: number): boolean =>
  far > 0 && near * CLEARLY_NEARER <= far;

function choose(
  candidates: readonly Candidate[],
  letters: number,
): Candidate | "ambiguous" | undefined {
  const [best] = candidates;
  if (!best) return undefined;
  const rivals = candidates
    .filter(({ context }) => best.context - context < CONTEXT_TIE)
    .sort((a, b) => a.distance - b.distance);
  const [nearest = best, second] = rivals;
  if (!isTelling({ ...nearest, letters })) return undefined;
  if (second && !isClearlyNearer(nearest.distance, second.distance)) return "ambiguous";
  return nearest;
}

/** The raw range of a folded hit: the very quote where it stands there letter for letter. */
function rangeOf(index: TextIndex, { quote, lead }: QuotePattern, exact: string, start: number) {
  const folded = index.folded();
  const verbatim = folded.toSource(start) - lead;
  return index.text.startsWith(exact, verbatim)
    ? { start: verbatim, end: verbatim + exact.length }
    : folded.rangeToSource({ start, end: start + quote.end - quote.start });
}

/**
 * The quote's own words, as the fold has them: where they stand several times, the place whose
 * context is most like the quote's, then the one clearly nearest to `expected` (UTF-16 code units).
 * Undefined where the words do not occur, or only where neither their context nor their length tells
 * that they are the ones meant.
 */
export function matchQuote(
  index: TextIndex,
  pattern: QuotePattern,
  {
    exact,
    expected,
    position,
  }: { exact: string; expected: number | undefined; position: TextRange | undefined },
): Anchoring | undefined {
  const letters = pattern.quote.end - pattern.quote.start;
  const chosen = choose(lookClosely(index, pattern, expected), letters);
  if (!chosen) return undefined;
  if (chosen === "ambiguous") return { status: "orphan", reason: "quote-ambiguous" };
  const range = rangeOf(index, pattern, exact, chosen.start);
  const isVerbatim = index.text.slice(range.start, range.end) === exact;
  const by = !isVerbatim ? "fold" : position && isSameRange(position, range) ? "position" : "quote";
  return { status: "anchored", range, by, likeness: 1 };
}
