import type { Annotation } from "../annotation/annotation";
import type { Article } from "../article/article";
import type { TextRange } from "../text/text-range";

/** Who wrote notes. */
export type Author = {
  /** Tells two people of one name apart; the same in every file that one notebook is written to. */
  readonly id: string;
  /** As they write it; empty for one who gave none. */
  readonly name: string;
};

/** A note as it leaves or comes. */
export type Note = {
  readonly annotation: Annotation;
  /** An author's id; absent for the one whose notebook it is. */
  readonly author?: string;
  /** Each once, as first written, without `#`. Those that stand in the note's words as `#tag` are among them. */
  readonly tags: readonly string[];
  /** Where it lies in the text, in UTF-16 code units of `edition.text`; absent where its passage is lost. */
  readonly range?: TextRange;
};

/** One text with the notes on it. */
export type NotedText = {
  readonly article: Article;
  /** The digest of the exact text that the ranges count in. (`article/edition.ts`) */
  readonly edition: string;
  /** The absolute address (IRI) at which this text is read; a note's own address is made from it. */
  readonly url: string;
  /** In reading order; those without a place last. */
  readonly notes: readonly Note[];
};

/** What is taken out together: texts, the notes on them, and the people who wrote them. */
export type Notebook = {
  /** The name of whose notebook it is; empty where they gave none. */
  readonly owner: string;
  /** When it was taken out: ISO 8601, UTC. */
  readonly made: string;
  /** The language of what the program itself says in a file: a BCP 47 tag. */
  readonly language: string;
  readonly authors: readonly Author[];
  readonly texts: readonly NotedText[];
};

/** Why something in a file is not among the notes that were read from it. */
export type PassedOver = {
  /** Where it stands in the file: a JSON path, a line or row number, from 1. */
  readonly at: string;
  readonly reason: "no-passage" | "no-id" | "twice" | "unreadable" | "other-kind" | "too-long";
};

/** The notes that a file holds, as they are; where they lie in a text is found by anchoring. */
export type ReadNotes = {
  readonly notes: readonly Omit<Note, "range">[];
  readonly authors: readonly Author[];
  readonly passedOver: readonly PassedOver[];
  /** What the file says of the text that the notes are on. */
  readonly about?: { readonly headline?: string; readonly author?: string; readonly url?: string };
  /** The text itself, where the file holds it. */
  readonly article?: Article;
};

/** Why nothing can be read from a file. */
export type NotesFault = "empty" | "not-this-format" | "damaged" | "too-big" | "newer";
