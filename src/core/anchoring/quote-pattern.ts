import type { TextQuoteSelector } from "../annotation/selector";
import { type Folded, fold } from "../text/folding";
import type { TextRange } from "../text/text-range";
import { forEachWord } from "./word-index";
import { stemKey } from "./word-stem";

/** A word of the quote or of its context, with its place in the pattern's fold. */
export type PatternWord = TextRange & { readonly text: string; readonly stem: number };

/** A quote in its context, folded and cut into words. Ranges count code units of `text`, the fold. */
export type QuotePattern = {
  readonly text: string;
  /** The quote's place between its prefix and its suffix. */
  readonly quote: TextRange;
  /** A word as it was written, before the fold. */
  readonly written: (word: TextRange) => string;
  /** Code units at the quote's raw start that the fold drops. */
  readonly lead: number;
  readonly words: readonly PatternWord[];
  /** Which of the words are the quote's: from `firstWord` up to, not including, `endWord`. */
  readonly firstWord: number;
  readonly endWord: number;
};

/** The first folded offset whose letter begins at `source` or later. */
export function foldedOffset({ text, toSource }: Folded, source: number): number {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (toSource(middle) >= source) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Folds the quote and its context as the one stretch of text that they were; as a searcher does, if not told otherwise. */
export function patternOf(
  { exact, prefix, suffix }: TextQuoteSelector,
  foldWith: (source: string) => Folded = fold,
): QuotePattern {
  const source = prefix + exact + suffix;
  const folded = foldWith(source);
  const { text, toSource } = folded;
  const quote = {
    start: foldedOffset(folded, prefix.length),
    end: foldedOffset(folded, prefix.length + exact.length),
  };
  const words: PatternWord[] = [];
  let firstWord = 0;
  let endWord = 0;
  const add = (start: number, end: number): void => {
    if (end <= start) return;
    if (end <= quote.start) firstWord += 1;
    if (start < quote.end) endWord += 1;
    words.push({ start, end, text: text.slice(start, end), stem: stemKey(text, start, end) });
  };
  forEachWord(text, (start, end) => {
    // A quote that begins or ends inside a word cuts it.
    const cuts = [quote.start, quote.end].filter((cut) => cut > start && cut < end);
    let from = start;
    for (const cut of cuts) {
      add(from, cut);
      from = cut;
    }
    add(from, end);
  });
  const lead = toSource(quote.start) - prefix.length;
  const written = ({ start, end }: TextRange): string =>
    source.slice(toSource(start), toSource(end));
  return { text, quote, written, lead, words, firstWord, endWord };
}

/** The quote itself, folded. */
export const quoteText = ({ text, quote }: QuotePattern): string =>
  text.slice(quote.start, quote.end);

/** Words of the quote's own that serve as the context of a part of it. */
const INNER_CONTEXT = 8;

/** A part of a quote, from one of its words up to, not including, another, as a quote by itself. */
export function withinQuote(
  pattern: QuotePattern,
  firstWord: number,
  endWord: number,
): QuotePattern {
  const isHead = firstWord === pattern.firstWord;
  const isTail = endWord === pattern.endWord;
  const from = isHead ? 0 : firstWord - INNER_CONTEXT;
  const to = isTail ? pattern.words.length : endWord + INNER_CONTEXT;
  const start = isHead ? pattern.quote.start : pattern.words[firstWord]?.start;
  const end = isTail ? pattern.quote.end : pattern.words[endWord - 1]?.end;
  return {
    ...pattern,
    quote: { start: start ?? pattern.quote.start, end: end ?? pattern.quote.end },
    words: pattern.words.slice(from, to),
    firstWord: firstWord - from,
    endWord: endWord - from,
  };
}
