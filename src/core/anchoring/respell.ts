import {
  hasSpellings,
  isSameWord,
  isSpeltIn,
  skeletonKey,
  skeletonOf,
  spellingOf,
} from "../text/spellings";
import type { WordSpan } from "../text/word-span";
import type { PatternWord, QuotePattern } from "./quote-pattern";
import type { TextIndex } from "./text-index";
import { stemKey } from "./word-stem";

/** Words that one word of the other side may be written as, at most. */
const MOST_PARTS = 3;

/** What of a pattern does not depend on where it is looked for. */
type Readings = {
  /** The word that a pattern's word makes with the next ones, by its number; none across the quote's edge. */
  readonly joined: readonly (readonly PatternWord[])[];
  readonly skeletons: readonly number[];
};
const readings = new WeakMap<QuotePattern, Readings>();

function readingsOf(pattern: QuotePattern): Readings {
  const known = readings.get(pattern) ?? {
    joined: pattern.words.map((_, at) => joinedFrom(pattern, at)),
    skeletons: pattern.words.map(({ text }) => skeletonKey(text)),
  };
  readings.set(pattern, known);
  return known;
}

/** A stretch of the text: its words, as the fold has them, their skeletons, and as they were written. */
type Stretch = {
  readonly words: readonly string[];
  readonly skeletons: readonly number[];
  readonly written: (at: number) => string;
};

/**
 * The pattern with its words spelt as they are in a stretch of the text, whose words are `words`, where
 * that has them in another spelling, in one piece or in several: so that words are paired and weighed
 * as the same. The pattern itself where nothing is spelt otherwise.
 */
export function respelt(
  index: TextIndex,
  pattern: QuotePattern,
  { start: first }: WordSpan,
  words: readonly string[],
): QuotePattern {
  const there = new Set(words);
  if (pattern.words.every(({ text }) => there.has(text))) return pattern;
  const { joined, skeletons } = readingsOf(pattern);
  const { toSource } = index.folded();
  const stretch: Stretch = {
    words,
    skeletons: words.map(skeletonKey),
    written: (at) => {
      const { start, end } = index.words().word(first + at);
      return index.text.slice(toSource(start), toSource(end));
    },
  };
  const spelt: PatternWord[] = [];
  let isChanged = false;
  for (let at = 0; at < pattern.words.length; at += 1) {
    const word = pattern.words[at];
    if (!word) break;
    const taken = joined[at]?.findIndex(({ text }) => there.has(text)) ?? -1;
    const one = taken < 0 || isFollowed(pattern, at, words) ? undefined : joined[at]?.[taken];
    const others =
      one || there.has(word.text)
        ? undefined
        : (partsOf(word, words) ??
          variantOf(pattern.written(word), word, skeletons[at] ?? 0, stretch));
    isChanged ||= one !== undefined || others !== undefined;
    spelt.push(...(one ? [one] : (others ?? [word])));
    if (one) at += taken + 1;
  }
  return isChanged ? withWords(pattern, spelt) : pattern;
}

const named = (text: string) => ({ text, stem: stemKey(text, 0, text.length) });

/** Whether a text has this word of the pattern and the next one, side by side, as the pattern has. */
function isFollowed({ words }: QuotePattern, at: number, text: readonly string[]): boolean {
  const [first, second] = [words[at]?.text, words[at + 1]?.text];
  return text.some((word, i) => word === first && text[i + 1] === second);
}

/** A single letter before a word is no part of it: «و» is often set apart. */
const isPart = (word: string): boolean => word.length > 1;

function joinedFrom({ words, quote }: QuotePattern, at: number): PatternWord[] {
  const [first, ...others] = words.slice(at, at + MOST_PARTS);
  const joined: PatternWord[] = [];
  if (!first || !isPart(first.text)) return joined;
  const { start } = first;
  let { text } = first;
  for (const { end, text: more } of others) {
    if ([quote.start, quote.end].some((edge) => edge > start && edge < end)) break;
    text += more;
    joined.push({ start, end, ...named(text) });
  }
  return joined;
}

/** A word as the several that a text makes of it. */
function partsOf(
  { start, text }: PatternWord,
  words: readonly string[],
): PatternWord[] | undefined {
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? "";
    if (!text.startsWith(word) || !isPart(word)) continue;
    const parts: PatternWord[] = [];
    let length = 0;
    for (const part of words.slice(at, at + MOST_PARTS)) {
      if (!text.startsWith(part, length)) break;
      parts.push({ start: start + length, end: start + length + part.length, ...named(part) });
      length += part.length;
      if (length === text.length) return parts;
    }
  }
  return undefined;
}

/** A word as a stretch of text spells it. */
function variantOf(
  written: string,
  word: PatternWord,
  skeleton: number,
  stretch: Stretch,
): PatternWord[] | undefined {
  const { skeletons, words } = stretch;
  for (let at = skeletons.indexOf(skeleton); at >= 0; at = skeletons.indexOf(skeleton, at + 1)) {
    const other = stretch.written(at);
    const mayBe = hasSpellings(written) || hasSpellings(other);
    if (mayBe && isSameWord(written, other)) return [{ ...word, ...named(words[at] ?? "") }];
  }
  return undefined;
}

/** The pattern in other words, which stand where its own did. */
function withWords(pattern: QuotePattern, words: readonly PatternWord[]): QuotePattern {
  return {
    ...pattern,
    words,
    firstWord: words.filter(({ end }) => end <= pattern.quote.start).length,
    endWord: words.filter(({ start }) => start < pattern.quote.end).length,
  };
}

const BLANKS_AND_HYPHENS = /[ -]/g;

/** Whether two stretches of texts are the same words, perhaps spelt otherwise, in one piece or in several. */
export function areSameWords(a: Written, b: Written): boolean {
  const [one, other] = [a, b].map(({ folded }) => folded.replace(BLANKS_AND_HYPHENS, ""));
  if (one === other) return true;
  return (
    skeletonOf(one ?? "") === skeletonOf(other ?? "") &&
    isSpeltIn(spellingOf(a.source), spellingOf(b.source), false)
  );
}

/** A stretch as it was written and as the fold has it. */
export type Written = { readonly source: string; readonly folded: string };
