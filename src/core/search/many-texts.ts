import { fold } from "../text/folding";
import { hasSpellings, isSpeltIn, skeletonOf, spellingOf, type Spelling } from "../text/spellings";
import type { Work } from "../work";
import type { Term } from "./search-terms";
import { speltWordsIn } from "./searched-text";

/** A short text among many, as a note is: no word or phrase goes over from one of its parts to the next. */
export type IndexedText = { readonly id: string; readonly parts: readonly string[] };

/** So many texts are one string to search in: few enough to be folded anew at a change, in a millisecond or two. */
const ROOM = 200;

/** Words side by side in one string, which belong to some of the texts each. */
type Words = {
  readonly spelt: readonly { readonly word: string; readonly texts: readonly number[] }[];
  /** Their skeletons, one a line. */
  readonly skeletons: string;
  readonly starts: readonly number[];
};

type Shelf = {
  readonly texts: Map<string, IndexedText>;
  isDirty: boolean;
  ids: readonly string[];
  /** All texts as the fold has them, one after the other; `starts` says where each begins. */
  folded: string;
  starts: readonly number[];
  words: Words;
};

const NO_WORDS: Words = { spelt: [], skeletons: "", starts: [] };

/**
 * Many short texts, made ready to be asked which of them hold what is sought, as a searcher means it: each term
 * as a word or a part of one, on the fold, in its other spellings, and where it was written as several words.
 */
export function manyTexts() {
  const shelves: Shelf[] = [];
  const shelfOf = new Map<string, Shelf>();

  function put(text: IndexedText) {
    const known = shelfOf.get(text.id);
    const before = known?.texts.get(text.id);
    if (before && isSame(before, text)) return;
    const shelf = known ?? roomiest();
    shelf.texts.set(text.id, text);
    shelf.isDirty = true;
    shelfOf.set(text.id, shelf);
  }

  function roomiest(): Shelf {
    const last = shelves.at(-1);
    if (last && last.texts.size < ROOM) return last;
    const shelf = {
      texts: new Map<string, IndexedText>(),
      isDirty: true,
      ids: [],
      folded: "",
      starts: [],
      words: NO_WORDS,
    };
    shelves.push(shelf);
    return shelf;
  }

  return {
    /** Takes over the texts as they are now; what did not change is ready already. */
    *read(texts: readonly IndexedText[]): Work<void> {
      for (const text of texts) put(text);
      if (shelfOf.size > texts.length) {
        const here = new Set(texts.map(({ id }) => id));
        for (const [id, shelf] of shelfOf) {
          if (here.has(id)) continue;
          shelfOf.delete(id);
          shelf.texts.delete(id);
          shelf.isDirty = true;
        }
      }
      const dirty = shelves.filter(({ isDirty }) => isDirty);
      for (const [at, shelf] of dirty.entries()) {
        makeReady(shelf);
        yield (at + 1) / dirty.length;
      }
    },
    /** The ids of those that hold all terms; of all texts where there are none. */
    holding(terms: readonly Term[]): ReadonlySet<string> {
      const found = new Set<string>();
      const seekers = terms.map(seeker);
      for (const shelf of shelves) {
        const counts = new Uint8Array(shelf.ids.length);
        for (const [nth, seek] of seekers.entries())
          for (const text of seek(shelf)) if (counts[text] === nth) counts[text] = nth + 1;
        for (const [text, id] of shelf.ids.entries())
          if (counts[text] === terms.length) found.add(id);
      }
      return found;
    },
  };
}

export type ManyTexts = ReturnType<typeof manyTexts>;

const isSame = (a: IndexedText, b: IndexedText): boolean =>
  a === b ||
  (a.parts.length === b.parts.length && a.parts.every((part, at) => part === b.parts[at]));

function makeReady(shelf: Shelf) {
  const folds: string[] = [];
  const words = new Map<string, number[]>();
  for (const [nth, { parts }] of [...shelf.texts.values()].entries()) {
    folds.push(parts.map((part) => fold(part).text).join("\n"));
    for (const part of parts) if (hasSpellings(part)) gather(part, nth, words);
  }
  shelf.isDirty = false;
  shelf.ids = [...shelf.texts.keys()];
  shelf.folded = folds.join("\n");
  shelf.starts = startsOf(folds);
  const spelt = [...words].map(([word, texts]) => ({ word, texts }));
  const skeletons = spelt.map(({ word }) => skeletonOf(fold(word).text));
  shelf.words = { spelt, skeletons: skeletons.join("\n"), starts: startsOf(skeletons) };
}

function gather(part: string, nth: number, words: Map<string, number[]>) {
  for (const { word } of speltWordsIn(part)) {
    const texts = words.get(word);
    if (!texts) words.set(word, [nth]);
    else if (texts.at(-1) !== nth) texts.push(nth);
  }
}

/** Where each of some lines begins in all of them joined. */
function startsOf(lines: readonly string[]): readonly number[] {
  let start = 0;
  return lines.map((line) => {
    const at = start;
    start += line.length + 1;
    return at;
  });
}

/** Goes to the next place from an offset on, where there is one. */
type Next = (text: string, from: number) => number;

/** The lines in which there is such a place, each once. */
function* linesAt(text: string, starts: readonly number[], next: Next): Generator<number> {
  for (let at = next(text, 0); at >= 0;) {
    const line = lineOf(starts, at);
    yield line;
    const after = starts[line + 1];
    if (after === undefined) return;
    at = next(text, after);
  }
}

function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Finds the texts of a shelf that hold a term; one may come twice. */
function seeker(term: Term): (shelf: Shelf) => Generator<number> {
  const { letters, isPhrase, skeleton, spelling } = term;
  const asWritten: Next = (text, from) => text.indexOf(letters, from);
  const otherwise = isPhrase ? undefined : writtenOtherwise(term);
  const known = new Map<string, boolean>();
  const holds = (word: string): boolean => {
    const isKnown = known.get(word) ?? isSpeltIn(spelling, spellingOf(word), true);
    known.set(word, isKnown);
    return isKnown;
  };
  return function* seek({ folded, starts, words }) {
    yield* linesAt(folded, starts, asWritten);
    if (otherwise) yield* linesAt(folded, starts, otherwise);
    if (isPhrase || skeleton === "") return;
    const alike: Next = (text, from) => text.indexOf(skeleton, from);
    for (const line of linesAt(words.skeletons, words.starts, alike)) {
      const spelt = words.spelt[line];
      if (spelt && holds(spelt.word)) yield* spelt.texts;
    }
  };
}

/** Shorter words are a part of too many pairs of words. */
const LEAST_JOINED = 4;
const WORD_UNIT = /[\p{L}\p{M}\p{N}_]/u;
const BLANK_OR_HYPHEN = /[ -]/;

/** A term in the other spellings that it may have on the fold itself, and written as several whole words. */
function writtenOtherwise({ letters, spelling }: Term): Next | undefined {
  const isLong = letters.length >= LEAST_JOINED;
  if (!isLong && !hasChoice(spelling)) return undefined;
  const slots = spelling.map(({ letters: some, isOptional }) => {
    const one = `[${some.replaceAll(/[\\\]^-]/gu, "\\$&")}]`;
    return isOptional ? `${one}?` : one;
  });
  const pattern = new RegExp(slots.join(isLong ? "[ -]?" : ""), "gu");
  return (text, from) => {
    pattern.lastIndex = from;
    for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
      const [{ length }] = found;
      const isWhole =
        !BLANK_OR_HYPHEN.test(found[0]) ||
        !(
          WORD_UNIT.test(text.charAt(found.index - 1)) ||
          WORD_UNIT.test(text.charAt(found.index + length))
        );
      if (isWhole && length > 0) return found.index;
      pattern.lastIndex = found.index + 1;
    }
    return -1;
  };
}

const hasChoice = (spelling: Spelling): boolean =>
  spelling.some(({ letters, isOptional }) => isOptional || letters.length > 1);
