import type { TextRange } from "../text/text-range";
import { findInText, type Hit } from "./find-in-text";
import type { TextQuery } from "./search-terms";
import { searchedText, type SearchedText } from "./searched-text";

/** What is sought, and a number that a later errand's is greater than. */
export type FindErrand = TextQuery & { readonly errand: number };

/** A note that holds what is sought, and how often. */
export type FoundNote = { readonly id: string; readonly hits: number };

/** Some more hits of an errand, in reading order; with the last of them, what the notes hold. */
export type FindAnswer = {
  readonly errand: number;
  readonly hits: readonly Hit[];
  /** Undefined until all was searched. */
  readonly notes: readonly FoundNote[] | undefined;
};

export type Note = { readonly id: string; readonly text: string };

/** More hits than these are not kept for an answer, so that the first ones come at once. */
const BATCH = 4000;

/**
 * Finds in a text and in notes, and may be stopped between any two blocks. What was made ready of
 * the text, and of notes that did not change, serves the next errand too.
 */
export function finding() {
  let text: SearchedText = [];
  let notes: readonly (Note & { readonly searched: SearchedText })[] = [];

  return {
    read(whole: string, blocks: readonly TextRange[]) {
      text = searchedText(whole, blocks);
    },
    /** Makes the text ready ahead of the first errand; may be stopped between any two blocks. */
    *prepare(): Generator<undefined> {
      for (const block of text) {
        block.folded(false);
        block.speltWords();
        yield undefined;
      }
    },
    readNotes(now: readonly Note[]) {
      const before = new Map(notes.map((it) => [it.id, it]));
      notes = now.map((note) => {
        const known = before.get(note.id);
        if (known?.text === note.text) return known;
        return {
          ...note,
          searched: searchedText(note.text, [{ start: 0, end: note.text.length }]),
        };
      });
    },
    /** Gives an answer where `isTime` says so, or where many hits wait; nothing between two blocks else. */
    *find(errand: FindErrand): Generator<FindAnswer | undefined, FindAnswer, () => boolean> {
      let hits: Hit[] = [];
      for (const more of findInText(text, errand)) {
        for (const hit of more) hits.push(hit);
        const isTime = yield undefined;
        if (hits.length === 0 || (hits.length < BATCH && !isTime())) continue;
        yield { errand: errand.errand, hits, notes: undefined };
        hits = [];
      }
      const found: FoundNote[] = [];
      for (const { id, searched } of notes) {
        let count = 0;
        for (const more of findInText(searched, errand)) count += more.length;
        if (count > 0) found.push({ id, hits: count });
        yield undefined;
      }
      return { errand: errand.errand, hits, notes: found };
    },
  };
}
