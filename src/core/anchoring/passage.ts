import { type Alignment, alignWords } from "./align-words";
import type { WordSpan } from "../text/word-span";
import { wordLikeness } from "./letter-likeness";
import type { QuotePattern } from "./quote-pattern";
import { respelt } from "./respell";
import type { TextIndex } from "./text-index";
import type { WordIndex } from "./word-index";

/** What a reworded quote may have become: words of the text, and what speaks for them. */
export type Passage = WordSpan & {
  /** What the quote and the passage share, of all the words of both; 0 to 1. */
  readonly likeness: number;
  /** Letters of the quote that stand in the passage. */
  readonly letters: number;
  /** The share of the context that stands around it in order; 0 to 1. */
  readonly context: number;
};

/** A passage whose context is whole may have lost about half of its words; one without, few. */
const BAR_IN_CONTEXT = 0.44;
const BAR_ALONE = 0.72;
export const isLikeEnough = ({ likeness, context }: Passage): boolean =>
  likeness >= BAR_ALONE - context * (BAR_ALONE - BAR_IN_CONTEXT);

/** What a word weighs beside its letters, so that one long word does not speak for three short ones. */
const WORD = 4;
const weightOf = (words: readonly string[]): number =>
  words.reduce((sum, word) => sum + word.length + WORD, 0);

/** How many words of the text a quote's edge is taken to have become, for each that it lost there. */
const WORDS_FOR_ONE = 2;

/** The number of the next word from `at` on, in steps of `step`, that has a partner; -1 where none before `stop` has. */
function nextPaired({ partner }: Alignment, at: number, stop: number, step: 1 | -1): number {
  for (let word = at; word !== stop; word += step) if ((partner[word] ?? -1) >= 0) return word;
  return -1;
}

/**
 * How far beyond its outermost partner the quote reaches on one side. Words that the quote lost at
 * this edge were replaced by what stands there up to the context's nearest partner, `gap` words
 * off; where context words were lost too, they share it.
 */
function replacedBy(lostOfQuote: number, lostOfContext: number, gap: number): number {
  if (lostOfQuote === 0) return 0;
  return Math.min(gap, lostOfContext === 0 ? WORDS_FOR_ONE * lostOfQuote + 1 : lostOfQuote);
}

/** The stretch between the quote's outermost partners, of `count` words, and what its lost edges became. */
function reach({ words, firstWord, endWord }: QuotePattern, alignment: Alignment, count: number) {
  const { partner } = alignment;
  const before = nextPaired(alignment, firstWord - 1, -1, -1);
  const after = nextPaired(alignment, endWord, words.length, 1);
  const first = nextPaired(alignment, firstWord, endWord, 1);
  if (first < 0) {
    const gone = before < 0 ? (partner[after] ?? 0) : (partner[before] ?? 0) + 1;
    return { floor: gone, ceiling: gone, start: gone, end: gone };
  }
  const last = nextPaired(alignment, endWord - 1, firstWord - 1, -1);
  const from = partner[first] ?? 0;
  const to = (partner[last] ?? 0) + 1;
  // Where there never was a context, as many words as were lost are taken to stand there still.
  const openStart = firstWord === 0 ? Math.max(0, from - first) : from;
  const openEnd = endWord === words.length ? Math.min(count, to + endWord - 1 - last) : to;
  const floor = before < 0 ? openStart : (partner[before] ?? 0) + 1;
  const ceiling = after < 0 ? openEnd : (partner[after] ?? 0);
  return {
    floor,
    ceiling,
    start: from - replacedBy(first - firstWord, firstWord - 1 - before, from - floor),
    end: to + replacedBy(endWord - 1 - last, after - endWord, ceiling - to),
  };
}

/** The words of `from` up to `to` that have no partner, as numbers. */
function unpaired(from: number, to: number, isPaired: (at: number) => boolean): number[] {
  const found: number[] = [];
  for (let at = from; at < to; at += 1) if (!isPaired(at)) found.push(at);
  return found;
}

/** The words of a span, as the fold has them. */
export function wordsWithin(index: WordIndex, { start, end }: WordSpan): string[] {
  const words: string[] = [];
  for (let at = start; at < end; at += 1) words.push(index.wordText(at));
  return words;
}

/** The passage that a quote became within a stretch of the text; undefined where nothing of its pattern stands there. */
export function passageWithin(
  index: TextIndex,
  pattern: QuotePattern,
  span: WordSpan,
): Passage | undefined {
  const text = wordsWithin(index.words(), span);
  const spelt = respelt(index, pattern, span, text);
  const words = spelt.words.map((word) => word.text);
  return passageFrom(spelt, alignWords(words, text), text, span.start);
}

/**
 * Reads a passage out of an alignment of the pattern with the words `text`, the first of which is the
 * text's word `offset`. Where only the quote's context has partners, the passage is empty and the
 * likeness 0; where nothing has, there is none.
 */
export function passageFrom(
  pattern: QuotePattern,
  alignment: Alignment,
  text: readonly string[],
  offset: number,
): Passage | undefined {
  const { firstWord, endWord } = pattern;
  const words = pattern.words.map((word) => word.text);
  if (nextPaired(alignment, 0, words.length, 1) < 0) return undefined;
  const reached = reach(pattern, alignment, text.length);

  const likeness = Array.from(alignment.likeness);
  let { start, end } = reached;
  const taken = new Set(alignment.partner);
  const strays = unpaired(firstWord, endWord, (at) => (alignment.partner[at] ?? -1) >= 0);
  const nearby = unpaired(
    Math.max(reached.floor, start - strays.length),
    Math.min(reached.ceiling, end + strays.length),
    (at) => taken.has(at),
  );
  // Words that only changed places: the alignment, which keeps the order, left them alone.
  for (const stray of strays) {
    const moved = nearby.find(
      (at) => !taken.has(at) && wordLikeness(words[stray] ?? "", text[at] ?? "") > 0,
    );
    if (moved === undefined) continue;
    taken.add(moved);
    likeness[stray] = wordLikeness(words[stray] ?? "", text[moved] ?? "");
    start = Math.min(start, moved);
    end = Math.max(end, moved + 1);
  }

  const sum = (first: number, stop: number, weigh: (word: string) => number): number =>
    words
      .slice(first, stop)
      .reduce((all, word, at) => all + (likeness[first + at] ?? 0) * weigh(word), 0);
  const weigh = (word: string): number => word.length + WORD;
  const around = weightOf(words.slice(0, firstWord)) + weightOf(words.slice(endWord));
  const ofContext = sum(0, firstWord, weigh) + sum(endWord, words.length, weigh);
  const ofBoth = weightOf(words.slice(firstWord, endWord)) + weightOf(text.slice(start, end));
  return {
    start: offset + start,
    end: offset + end,
    likeness: ofBoth === 0 ? 0 : (2 * sum(firstWord, endWord, weigh)) / ofBoth,
    letters: sum(firstWord, endWord, (word) => word.length),
    context: around === 0 ? 0 : ofContext / around,
  };
}
