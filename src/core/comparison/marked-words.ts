import type { Colour } from "../annotation/annotation";
import type { WordSpan } from "../text/word-span";
import { isEmptyRange, type TextRange } from "../text/text-range";
import { nextWord } from "../text/words";

/*
 * Several people's marks on one text, counted in words (`core/text/words.ts`): two pupils who mark
 * the same sentence, one with its full stop and one without, agree.
 */

/** One person whose marks are compared with others'. */
export type Participant = {
  /** Unique among those compared. */
  readonly key: string;
  readonly name: string;
  /** Which of the eight tints is this person's. */
  readonly tint: number;
  readonly marks: readonly Mark[];
};

/** A passage that a person marked on the text at hand. */
export type Mark = {
  /** Unique among this person's. */
  readonly id: string;
  readonly range: TextRange;
  readonly colour: Colour;
  /** Blank for a plain highlight. */
  readonly note: string;
};

/** What one person marked, in words. */
export type MarkedBy = {
  readonly person: Participant;
  /** Those of the person's marks that touch a word, in reading order. */
  readonly marks: readonly { readonly mark: Mark; readonly span: WordSpan }[];
  /** All that is marked, in order: marks that share a word are one unit; marks that only touch are two. */
  readonly units: readonly WordSpan[];
};

export type MarkedWords = {
  /** Every word of the text, in order. */
  readonly words: readonly TextRange[];
  readonly people: readonly MarkedBy[];
};

/** A stretch between blanks that is plainly one word of common Arabic letters, punctuation around it. */
const PLAIN = /^([«([]*)([\u0621-\u064A][\u0621-\u0652]*)[،؛؟.:!»)\]]*$/u;

/** All words of a text, in order, as `nextWord` gives them; plain ones without its care, which costs fifty times as much. */
export function wordsOfText(text: string): readonly TextRange[] {
  const words: TextRange[] = [];
  for (const { 0: token, index } of text.matchAll(/[\S\uFEFF]+/gu)) {
    const [, before = "", plain = ""] = PLAIN.exec(token) ?? [];
    const start = index + before.length;
    if (plain !== "") words.push({ start, end: start + plain.length });
    else
      for (
        let word = nextWord(text, index);
        word && word.start < index + token.length;
        word = nextWord(text, word.end)
      )
        words.push(word);
  }
  return words;
}

/** Counts each person's marks in `words`, the words of the text that they lie on. */
export const markedWords = (
  words: readonly TextRange[],
  people: readonly Participant[],
): MarkedWords => ({ words, people: people.map((person) => markedBy(words, person)) });

function markedBy(words: readonly TextRange[], person: Participant): MarkedBy {
  const marks = person.marks
    .filter(({ range }) => !isEmptyRange(range))
    .map((mark) => ({ mark, span: spanOf(words, mark.range) }))
    .filter(({ span }) => !isEmptyRange(span))
    .toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const units: WordSpan[] = [];
  for (const { span } of marks) {
    const last = units.at(-1);
    if (last && span.start < last.end)
      units[units.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else units.push(span);
  }
  return { person, marks, units };
}

/** The words that a range touches; empty where it touches none. */
function spanOf(words: readonly TextRange[], { start, end }: TextRange): WordSpan {
  return {
    start: firstIndex(words, (word) => word.end > start),
    end: firstIndex(words, (word) => word.start >= end),
  };
}

/** The first word for which `isPast` holds, as it does for all after it; their number where none is. */
function firstIndex(words: readonly TextRange[], isPast: (word: TextRange) => boolean): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const word = words[middle];
    if (word && isPast(word)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The stretch of text from the first word of a span to its last. */
export function rangeOfSpan(words: readonly TextRange[], { start, end }: WordSpan): TextRange {
  const from = words[start]?.start ?? 0;
  return { start: from, end: words[end - 1]?.end ?? from };
}

/** How many of the spans hold each word: one number a word, in one sweep over both. */
export function depths(length: number, spans: readonly WordSpan[]): Uint32Array {
  const changes = new Int32Array(length + 1);
  for (const { start, end } of spans) {
    changes[start] = (changes[start] ?? 0) + 1;
    changes[end] = (changes[end] ?? 0) - 1;
  }
  const depth = new Uint32Array(length);
  let open = 0;
  for (let index = 0; index < length; index++) {
    open += changes[index] ?? 0;
    depth[index] = open;
  }
  return depth;
}

/** How many words the spans hold; none of them overlap. */
export const sizeOf = (spans: readonly WordSpan[]): number =>
  spans.reduce((size, { start, end }) => size + end - start, 0);
