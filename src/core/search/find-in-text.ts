import { fold } from "../text/folding";
import { isSpeltIn, skeletonOf, spellingOf } from "../text/spellings";
import type { TextRange } from "../text/text-range";
import { searchTerms, type Term, type TextQuery } from "./search-terms";
import type { SearchedBlock, SearchedText } from "./searched-text";

/** Where one word or phrase stands, on the article's line, in whole graphemes. */
export type FoundPart = TextRange & {
  /** What is written as one with the word, in its order; empty where it stands by itself. */
  readonly clitics: readonly string[];
};

/** A place where all that was sought stands together: a part for each word, in reading order. */
export type Hit = { readonly parts: readonly FoundPart[] };

const WORD_UNIT = /[\p{L}\p{M}\p{N}\u0640_]/u;
const MARK = /\p{M}/u;
const NO_LETTERS = /[\p{M}\u0640]/gu;
const NONE: readonly string[] = [];

/**
 * The hits of a query in reading order, the hits of a block at a time; an empty list too is told,
 * so that the caller can stop between any two blocks. Several words are found where they stand in
 * one block, each time in the shortest stretch that ends there; such stretches do not overlap.
 */
export function* findInText(text: SearchedText, query: TextQuery): Generator<readonly Hit[]> {
  const terms = searchTerms(query);
  if (terms.length === 0) return;
  const seekers = terms.map((term) => seeker(term, query.isExact));
  for (const block of text) {
    const found: FoundPart[][] = [];
    for (const seek of seekers) {
      const parts = seek(block);
      if (parts.length === 0) break;
      found.push(parts);
    }
    yield found.length < terms.length ? [] : together(found);
  }
}

/** Finds one term in a block. */
function seeker(term: Term, isExact: boolean): (block: SearchedBlock) => FoundPart[] {
  const cliticsOf = isExact || term.isPhrase || term.skeleton === "" ? undefined : spelt(term);
  return (block) => {
    const parts = written(block, term, isExact);
    if (!cliticsOf) return parts;
    const others: FoundPart[] = [];
    let next = 0;
    for (const { word, start, end } of block.speltWords()) {
      const at = block.start + start;
      while ((parts[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next += 1;
      if ((parts[next]?.start ?? Number.POSITIVE_INFINITY) < block.start + end) continue;
      const clitics = cliticsOf(word);
      if (clitics) others.push({ start: at, end: block.start + end, clitics });
    }
    return others.length === 0 ? parts : [...parts, ...others].sort((a, b) => a.start - b.start);
  };
}

/** Where a term's letters stand as the fold has them. */
function written(block: SearchedBlock, term: Term, isExact: boolean): FoundPart[] {
  const { text, rangeToSource } = block.folded(isExact);
  const { letters, clitics } = term;
  const parts: FoundPart[] = [];
  for (let at = text.indexOf(letters); at >= 0;) {
    const end = at + letters.length;
    let start = at;
    let named: readonly string[] | undefined = NONE;
    if (clitics) {
      while (start > 0 && WORD_UNIT.test(text.charAt(start - 1))) start -= 1;
      named =
        end < text.length && WORD_UNIT.test(text.charAt(end))
          ? undefined
          : clitics.get(text.slice(start, at).replace(NO_LETTERS, ""));
    } else if (isExact && end < text.length && MARK.test(text.charAt(end))) named = undefined;
    if (named) {
      const range = rangeToSource({ start, end });
      parts.push({
        start: block.start + range.start,
        end: block.start + range.end,
        clitics: named,
      });
    }
    at = text.indexOf(letters, named ? end : at + 1);
  }
  return parts;
}

/** Whether a word holds the term in another spelling, and with which clitics; remembered by word. */
function spelt(term: Term): (word: string) => readonly string[] | undefined {
  const known = new Map<string, readonly string[] | undefined>();
  const look = (word: string): readonly string[] | undefined => {
    const folded = fold(word);
    if (!skeletonOf(folded.text).includes(term.skeleton)) return undefined;
    if (!term.clitics) return isSpeltIn(term.spelling, spellingOf(word), true) ? NONE : undefined;
    for (const [before, clitics] of term.clitics)
      if (folded.text.startsWith(before)) {
        const rest = word.slice(folded.toSource(before.length));
        if (isSpeltIn(term.spelling, spellingOf(rest), false)) return clitics;
      }
    return undefined;
  };
  return (word) => {
    if (!known.has(word)) known.set(word, look(word));
    return known.get(word);
  };
}

/** The shortest stretches that hold a part of each list, from the block's start on. */
function together(found: readonly (readonly FoundPart[])[]): readonly Hit[] {
  const [only] = found;
  if (found.length === 1 && only) return only.map((part) => ({ parts: [part] }));
  const all = found
    .flatMap((parts, term) => parts.map((part) => ({ part, term })))
    .sort((a, b) => a.part.start - b.part.start || a.part.end - b.part.end);
  const hits: Hit[] = [];
  const last = new Map<number, FoundPart>();
  let after = 0;
  for (const { part, term } of all) {
    if (part.start < after) continue;
    last.set(term, part);
    if (last.size < found.length) continue;
    const parts = [...last.values()].sort((a, b) => a.start - b.start || a.end - b.end);
    hits.push({ parts });
    after = Math.max(...parts.map(({ end }) => end));
    last.clear();
  }
  return hits;
}
