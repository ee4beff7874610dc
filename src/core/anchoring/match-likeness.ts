import type { Anchoring } from "./anchoring";
import { candidatePlaces } from "./candidate-places";
import { isClearlyNearer, isTelling } from "./match-quote";
import { type Passage, passageWithin } from "./passage";
import { foldedOffset, type QuotePattern } from "./quote-pattern";
import type { TextIndex } from "./text-index";
import type { WordIndex } from "./word-index";

/** A passage whose context is whole may have lost about half of its words; one without, few. */
const BAR_IN_CONTEXT = 0.45;
const BAR_ALONE = 0.68;
const isLikeEnough = ({ likeness, context }: Passage): boolean =>
  likeness >= BAR_ALONE - context * (BAR_ALONE - BAR_IN_CONTEXT);

const CONTEXT_WEIGHT = 0.5;
const standing = ({ likeness, context }: Passage): number => likeness + CONTEXT_WEIGHT * context;

/** Places that stand closer than this are equally good. */
const TIE = 0.03;

/** The folded range of a passage, with the punctuation at its edges that the quote has at its own. */
function edges(
  index: WordIndex,
  { text, quote, words, firstWord, endWord }: QuotePattern,
  found: Passage,
) {
  let { start } = index.word(found.from);
  let { end } = index.word(found.to - 1);
  let lead = words[firstWord]?.start ?? quote.start;
  while (lead > quote.start && start > 0 && text[lead - 1] === index.text[start - 1]) {
    lead -= 1;
    start -= 1;
  }
  let tail = words[endWord - 1]?.end ?? quote.end;
  while (tail < quote.end && end < index.text.length && text[tail] === index.text[end]) {
    tail += 1;
    end += 1;
  }
  return { start, end };
}

/**
 * The passage that a quote was reworded into, judged by the letters that its words and its context
 * share with it; nearness to `expected` (UTF-16 code units) parts equals. An orphan where nothing is
 * like enough: a passage that was cut is not looked for in what stands in its place.
 */
export function matchLikeness(
  index: TextIndex,
  pattern: QuotePattern,
  expected: number | undefined,
): Anchoring {
  const words = index.words();
  const near = expected === undefined ? undefined : foldedOffset(index.folded(), expected);
  const oldPlace =
    near === undefined ? undefined : words.wordAfter(Math.max(0, near - pattern.quote.start));
  const distanceOf = ({ from }: Passage): number =>
    near === undefined ? words.text.length : Math.abs(words.word(from).start - near);
  const found: Passage[] = [];
  for (const span of candidatePlaces(words, pattern, oldPlace)) {
    const passage = passageWithin(words, pattern, span);
    if (
      passage &&
      isLikeEnough(passage) &&
      isTelling({ ...passage, distance: distanceOf(passage) })
    )
      found.push(passage);
  }
  found.sort((a, b) => standing(b) - standing(a));
  const [best] = found;
  if (!best) return { status: "orphan", reason: "quote-not-found" };
  const isRival = (other: Passage): boolean =>
    other === best ||
    (standing(best) - standing(other) < TIE && (other.to <= best.from || other.from >= best.to));
  const rivals = found.filter(isRival).sort((a, b) => distanceOf(a) - distanceOf(b));
  const [nearest = best, second] = rivals;
  if (second && !isClearlyNearer(distanceOf(nearest), distanceOf(second)))
    return { status: "orphan", reason: "quote-ambiguous" };
  const range = index.folded().rangeToSource(edges(words, pattern, nearest));
  return { status: "anchored", range, by: "likeness", likeness: Math.min(nearest.likeness, 0.99) };
}
