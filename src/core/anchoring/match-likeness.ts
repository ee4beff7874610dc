import type { TextQuoteSelector } from "../annotation/selector";
import type { Anchoring, OrphanReason } from "./anchoring";
import { candidatePlaces } from "./candidate-places";
import { CONTEXT_WEIGHT, isClearlyNearer, isTelling, isTellingAnywhere } from "./evidence";
import { likeliestAlone } from "./match-alone";
import { isLikeEnough, type Passage, passageWithin } from "./passage";
import { foldedOffset, patternOf, type QuotePattern, withinQuote } from "./quote-pattern";
import { anchoringOf } from "./passage-anchoring";
import type { TextIndex } from "./text-index";

const standing = ({ likeness, context }: Passage): number => likeness + CONTEXT_WEIGHT * context;

/** Places that stand closer than this are equally good. */
const TIE = 0.03;

/** Where so much more of its context stands than around a passage, the quote has its home. */
const HOMELIER = 0.5;
/** Words so alike, if they are many, were moved; if they are few, they are a parallel. */
const MOVED_LIKENESS = 0.9;

type Found = Passage & { readonly distance: number };

/** Whether a passage is but a parallel: its context is not the quote's, which stands elsewhere without it. */
function isParallel(passage: Found, all: readonly Found[]): boolean {
  if (passage.likeness >= MOVED_LIKENESS && isTellingAnywhere(passage)) return false;
  return all.some(({ context }) => context - passage.context >= HOMELIER);
}

/** The passage that a pattern became, or why none can be told. `near` is a folded offset. */
function likeliest(
  index: TextIndex,
  pattern: QuotePattern,
  near: number | undefined,
): Passage | OrphanReason {
  const words = index.words();
  const oldPlace =
    near === undefined ? undefined : words.wordAfter(Math.max(0, near - pattern.quote.start));
  const all: Found[] = [];
  for (const span of candidatePlaces(words, pattern, oldPlace)) {
    const passage = passageWithin(index, pattern, span);
    if (!passage) continue;
    const { start } = words.word(passage.start);
    const distance = near === undefined ? words.text.length : Math.abs(start - near);
    all.push({ ...passage, distance });
  }
  const found = all
    .filter((passage) => isLikeEnough(passage) && isTelling(passage))
    .filter((passage) => !isParallel(passage, all))
    .sort((a, b) => standing(b) - standing(a));
  const [best] = found;
  if (!best) return "quote-not-found";
  const isRival = (other: Passage): boolean =>
    other === best ||
    (standing(best) - standing(other) < TIE &&
      (other.end <= best.start || other.start >= best.end));
  const [nearest = best, second] = found.filter(isRival).sort((a, b) => a.distance - b.distance);
  if (second && !isClearlyNearer(nearest.distance, second.distance)) return "quote-ambiguous";
  return nearest;
}

/** Quotes of more words are found by their ends: a comparison word by word grows with the square. */
const LONG_QUOTE = 150;
const END_WORDS = 60;
/** How much longer or shorter a long quote may have become between its ends. */
const LONGEST_GROWTH = 2;

/** A long quote's passage, from where its beginning went to where its end went. */
function betweenEnds(
  index: TextIndex,
  pattern: QuotePattern,
  near: number | undefined,
): Passage | OrphanReason {
  const { quote, firstWord, endWord } = pattern;
  const words = index.words();
  const length = quote.end - quote.start;
  const head = likeliest(index, withinQuote(pattern, firstWord, firstWord + END_WORDS), near);
  if (typeof head === "string") return head;
  const nearEnd = words.word(head.start).start + length;
  const tail = likeliest(index, withinQuote(pattern, endWord - END_WORDS, endWord), nearEnd);
  if (typeof tail === "string") return tail;
  const grown = (words.word(tail.end - 1).end - words.word(head.start).start) / length;
  if (grown > LONGEST_GROWTH || grown < 1 / LONGEST_GROWTH) return "quote-not-found";
  return { ...head, end: tail.end, likeness: (head.likeness + tail.likeness) / 2 };
}

/**
 * The passage that a quote was reworded into, judged by the letters that its words and its context
 * share with it; nearness to `expected` (UTF-16 code units) parts equals. An orphan where nothing is
 * like enough: a passage that was cut is not looked for in what stands in its place, nor in a
 * parallel passage elsewhere.
 */
export function matchLikeness(
  index: TextIndex,
  quote: TextQuoteSelector,
  expected: number | undefined,
): Anchoring {
  const pattern = patternOf(quote);
  const near = expected === undefined ? undefined : foldedOffset(index.folded(), expected);
  const length = pattern.endWord - pattern.firstWord;
  const isAlone = pattern.words.length === length;
  const look = length > LONG_QUOTE ? betweenEnds : isAlone ? likeliestAlone : likeliest;
  const found = look(index, pattern, near);
  if (typeof found === "string") return { status: "orphan", reason: found };
  return anchoringOf(index, quote, pattern, found);
}
