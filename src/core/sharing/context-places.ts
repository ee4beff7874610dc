import { commonEnd, commonStart } from "../anchoring/letter-likeness";
import { patternOf, quoteText } from "../anchoring/quote-pattern";
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
  const pattern = patternOf({ type: "TextQuoteSelector", ...quote });
  const words = quoteText(pattern);
  const from = pattern.quote.start + words.length - words.trimStart().length;
  const prefix = pattern.text.slice(0, from);
  const suffix = pattern.text.slice(from + foldedLength);
  const isFirst = range.start === quote.prefix.length;

  const judged = starts.map((start) => {
    const end = start + foldedLength;
    const before = commonEnd(prefix, folded.slice(Math.max(0, start - prefix.length), start));
    const after = commonStart(suffix, folded.slice(end, end + suffix.length));
    const isBefore =
      before.length === prefix.length && isTelling(before, isFirst && start === prefix.length);
    const isAfter =
      after.length === suffix.length && isTelling(after, end + suffix.length === folded.length);
    const letters = before.length + after.length;
    return {
      start,
      letters,
      isTold: isBefore || isAfter || letters >= MANY,
      isWhole: isBefore && isAfter,
    };
  });
  const [best, second] = judged.toSorted((a, b) => b.letters - a.letters);
  if (!best?.isTold) return { is: "gone" };
  const isClear = !second || best.letters - second.letters >= CLEARLY_MORE;
  return isClear ? { is: "told", start: best.start, isWhole: best.isWhole } : { is: "tied" };
}

const isTelling = (context: string, isAtEdge: boolean): boolean =>
  context.length >= TELLING || (isAtEdge && context.length > 0);

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
