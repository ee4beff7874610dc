import { type Folded, fold } from "../text/folding";
import { hasSpellings } from "../text/spellings";
import type { TextRange } from "../text/text-range";
import { EXACT } from "./search-terms";

/** A word that may be spelt otherwise, and where it stands in its block. */
export type SpeltWord = TextRange & { readonly word: string };

/** A block made ready for searching: each view of it is made when it is first asked for. */
export type SearchedBlock = {
  readonly source: string;
  /** Where it begins on the line, in UTF-16 code units. */
  readonly start: number;
  readonly folded: (isExact: boolean) => Folded;
  readonly speltWords: () => readonly SpeltWord[];
};

export type SearchedText = readonly SearchedBlock[];

const WORD = /[\p{L}\p{M}\p{N}\u0640\u200c]+/gu;

/** A text as its blocks, none of which a hit crosses. Nothing is read of it yet. */
export const searchedText = (text: string, blocks: readonly TextRange[]): SearchedText =>
  blocks.map(({ start, end }) => {
    const source = text.slice(start, end);
    let loose: Folded | undefined;
    let exact: Folded | undefined;
    let spelt: readonly SpeltWord[] | undefined;
    return {
      source,
      start,
      folded: (isExact) => (isExact ? (exact ??= fold(source, EXACT)) : (loose ??= fold(source))),
      speltWords: () => (spelt ??= hasSpellings(source) ? speltWordsIn(source) : []),
    };
  });

/** The words of a text that have more spellings than one. */
export const speltWordsIn = (source: string): readonly SpeltWord[] =>
  [...source.matchAll(WORD)]
    .filter(([word]) => hasSpellings(word))
    .map(({ 0: word, index }) => ({ word, start: index, end: index + word.length }));
