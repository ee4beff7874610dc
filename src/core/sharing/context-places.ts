import { patternOf, quoteText } from "../anchoring/quote-pattern";
import { foldForLinks } from "./codec/fingerprint";
import type { SharedAnnotation } from "./shared-layer";

/** Which of the places where a passage's words stand is its own, by what stands around; folded offsets. */
export type ByContext =
  | { readonly is: "told"; readonly start: number; readonly isWhole: boolean }
  /** Several places have the same around them. */
  | { readonly is: "tied" }
  /** What stood around it stands around none of them. */
  | { readonly is: "gone" };

/** Letters of context beyond which two places are not alike. */
const CLEARLY_MORE = 8;
/** As many letters right beside it tell a place, whether or not a side is whole. */
const MANY = 32;
/** A side of the context that is shorter tells nothing, but at the text's own beginning or end. */
const TELLING = 10;

/**
 * Judges the places of a passage that recurs: its own has at least one side of the old context whole right beside it, or
 * much of both. A context that is only like the old one is the neighbouring verse's.
 */
export function placeByContext(
  folded: string,
  { quote, range, foldedLength }: SharedAnnotation,
  starts: readonly number[],
): ByContext {
  if (!quote) return { is: "tied" };
  const pattern = patternOf({ type: "TextQuoteSelector", ...quote }, foldForLinks);
  const words = quoteText(pattern);
  const from = pattern.quote.start + words.length - words.trimStart().length;
  const prefix = pattern.text.slice(0, from);
  const suffix = pattern.text.slice(from + foldedLength);
  const isFirst = range.start === quote.prefix.length;

  let best = { start: -1, letters: 0, isTold: false, isWhole: false };
  let second = 0;
  for (const start of starts) {
    const end = start + foldedLength;
    const before = lettersAlike(prefix, { from: prefix.length - 1, step: -1 }, folded, start - 1);
    const after = lettersAlike(suffix, { from: 0, step: 1 }, folded, end);
    const letters = before + after;
    second = Math.max(second, Math.min(letters, best.letters));
    if (letters <= best.letters) continue;
    const isBefore =
      before === prefix.length && isTelling(before, isFirst && start === prefix.length);
    const isAfter =
      after === suffix.length && isTelling(after, end + suffix.length === folded.length);
    best = {
      start,
      letters,
      isTold: isBefore || isAfter || letters >= MANY,
      isWhole: isBefore && isAfter,
    };
  }
  if (!best.isTold) return { is: "gone" };
  if (starts.length > 1 && best.letters - second < CLEARLY_MORE) return { is: "tied" };
  return { is: "told", start: best.start, isWhole: best.isWhole };
}

/** How many letters of a context stand in a text too, from `at` on, in the direction of `step`. */
function lettersAlike(
  context: string,
  { from, step }: { readonly from: number; readonly step: 1 | -1 },
  text: string,
  at: number,
): number {
  let count = 0;
  while (
    count < context.length &&
    context.charCodeAt(from + step * count) === text.charCodeAt(at + step * count)
  )
    count += 1;
  return count;
}

const isTelling = (letters: number, isAtEdge: boolean): boolean =>
  letters >= TELLING || (isAtEdge && letters > 0);

type Claim = {
  readonly origin: number;
  readonly start: number;
  /** Whether both sides of its context stand there. */
  readonly isWhole: boolean;
};

/**
 * Of claims to one place by passages that stood at different ones, the one whose whole context stands there. Where a
 * verse was cut with its refrain, before or behind it, the same text is left: which of the two it is, nothing tells.
 */
export function undisputed<Made extends Claim>(claims: readonly Made[]): readonly Made[] {
  const isRival = (one: Claim, other: Claim) =>
    other.start === one.start && other.origin !== one.origin && (other.isWhole || !one.isWhole);
  return claims.filter((claim) => !claims.some((other) => isRival(claim, other)));
}
