import type { OrphanReason } from "./anchoring";
import type { WordSpan } from "../text/word-span";
import { candidatePlaces } from "./candidate-places";
import { isClearlyNearer, isTelling, isTellingAlone } from "./evidence";
import { shareWithin } from "./letter-likeness";
import { isLikeEnough, type Passage, passageWithin, wordsWithin } from "./passage";
import type { QuotePattern } from "./quote-pattern";
import type { TextIndex } from "./text-index";

type Found = Passage & {
  /** The share of the quote's letters that stand there in order; 1 for the same words spelt otherwise. */
  readonly share: number;
  /** Whether one of its words stands there as it was. */
  readonly hasWord: boolean;
  readonly distance: number;
  /** Whether the words say enough even if others are somewhat like them. */
  readonly isSure: boolean;
};

/** Another passage that has so much less of the quote is no rival to one that is sure; to one that is not. */
const TIE = 0.03;
const CLEARLY_LESS = 0.1;

/** As many passages as are looked for around one place. */
const MOST_PASSAGES = 4;

/** The passages like a pattern within a span, the likest first: the next are sought on either side of it. */
function* passagesWithin(
  index: TextIndex,
  pattern: QuotePattern,
  span: WordSpan,
): Generator<Passage> {
  const waiting = [span];
  for (let left = MOST_PASSAGES; left > 0; left -= 1) {
    const next = waiting.shift();
    const passage = next && passageWithin(index, pattern, next);
    if (!passage || passage.end <= passage.start) continue;
    yield passage;
    waiting.push({ start: next.start, end: passage.start }, { start: passage.end, end: next.end });
  }
}

/**
 * The passage that a quote without any context became: only its own letters speak for it, so that
 * nothing else in the text may be like it, unless the place where it stood (`near`, a folded offset)
 * tells them apart.
 */
export function likeliestAlone(
  index: TextIndex,
  pattern: QuotePattern,
  near: number | undefined,
): Passage | OrphanReason {
  const words = index.words();
  // The old place is looked at besides: its weight would hide the others from a quote of two words.
  const oldPlaces = near === undefined ? [] : [words.wordAfter(near)];
  const spans = [undefined, ...oldPlaces].flatMap((at) => candidatePlaces(words, pattern, at));
  const said = pattern.words.map(({ text }) => text).join(" ");
  const all: Found[] = [];
  for (const span of spans)
    for (const passage of passagesWithin(index, pattern, span)) {
      if (all.some(({ start, end }) => passage.start < end && passage.end > start)) continue;
      const { start } = words.word(passage.start);
      const distance = near === undefined ? words.text.length : Math.abs(start - near);
      const became = wordsWithin(words, passage);
      const hasWord = pattern.words.some(({ text }) => became.includes(text));
      const share = Math.max(shareWithin(said, became.join(" ")), passage.likeness);
      const isSure = isLikeEnough(passage) && isTelling({ ...passage, distance });
      all.push({ ...passage, share, hasWord, distance, isSure });
    }
  const isEnough = (passage: Found): boolean =>
    passage.isSure || isTellingAlone(passage, said.length, words.text.length);
  const [best] = all.filter(isEnough).sort((a, b) => b.share - a.share);
  if (!best) return "quote-not-found";
  const margin = best.isSure ? TIE : CLEARLY_LESS;
  const [nearest = best, second] = all
    .filter(({ share }) => best.share - share < margin)
    .sort((a, b) => a.distance - b.distance);
  const isTold = !second || isClearlyNearer(nearest.distance, second.distance);
  return isTold && isEnough(nearest) ? nearest : "quote-ambiguous";
}
