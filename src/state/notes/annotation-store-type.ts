import type { Colour, Motivation, Target } from "../../core/annotation/annotation";
import type { Action } from "../../core/record/part-change";
import type { Stamp } from "../../core/record/stamp";
import type { OwnAnnotation, StoredRecord } from "../../core/record/stored-annotation";
import type { TextRange } from "../../core/text/text-range";
import type { Work } from "../../core/work";
import type { AnnotationsChange, AnnotationsSnapshot } from "./annotations-snapshot";

/** What a new annotation is made of; the range lies on `text`, the article's whole line. */
export type NewMark = {
  readonly source: string;
  readonly edition: string;
  readonly text: string;
  readonly range: TextRange;
  readonly colour: Colour;
  /** The id of the annotation that the new one answers. */
  readonly replyTo?: string;
};

/** The reader's own annotations on all articles: one truth in memory, one key each on the disk. */
export type AnnotationStore = {
  get(): AnnotationsSnapshot;
  /** Calls back after each change with what changed. */
  subscribe(listener: (change: AnnotationsChange) => void): () => void;
  add(passage: NewMark, motivation: Motivation): OwnAnnotation;
  /**
   * One act of the reader's on whole records, for what is not done with every text: `next` makes of each what it is
   * to be, undefined for what stays as it is or is not to be.
   */
  act(
    ids: readonly string[],
    next: (before: StoredRecord | undefined, by: Writing) => StoredRecord | undefined,
  ): Action;
  /**
   * Sets the note's text; a blank one makes it a plain highlight again. `instead` is the text that
   * the writer saw when they began: another one that came meanwhile is kept under
   * `earlier`.
   */
  setNote(id: string, note: string, instead?: string): Action;
  setColour(id: string, colour: Colour): void;
  /** Says anew what annotations are about, by id: their passages on another edition. */
  setTargets(targets: ReadonlyMap<string, Target>): Action;
  remove(id: string): Action;
  /** Takes a deletion back. */
  restore(id: string): void;
  /** Writes records as they are once more: what the browser refused, or what an older version wrote. */
  saveAgain(ids: readonly string[]): void;
  /** The same for all that was not saved, and for reading where that was refused. */
  saveAllAgain(): void;
  /** The annotations that are deleted and have their words, and when they were (ISO 8601, UTC), by id. */
  inBin(): ReadonlyMap<string, string>;
  /** All records, the tombstones among them, by id. */
  records(): ReadonlyMap<string, StoredRecord>;
  /** Those whose keys someone else took away while this page was open; some may be back by now. */
  vanished(): ReadonlyMap<string, StoredRecord>;
  /** The ids of all records that this page has written, kept by the browser or not: for who comes too late to hear of them. */
  written(): ReadonlySet<string>;
  /** The reader's acts on this page, the latest last, and no more than can be taken back. */
  actions(): readonly Action[];
  /** Changes records without an act of the reader's, told by their place among `ids`; `undefined` leaves one. */
  rewrite(ids: readonly string[], next: Rewriting): void;
  /** Merges records that come from a backup with what is here, and saves what changes. */
  receive(records: readonly StoredRecord[]): void;
  /** As `receive`, to be done in slices; it is told when all is done. */
  receiveInTurn(records: readonly StoredRecord[]): Work<void>;
  /** Which records an older version wrote; they are read all the same. */
  olderIds(): ReadonlySet<string>;
  /** The text of a key that was set aside, as it stands. */
  setAsideText(id: string): string | undefined;
};

/** A write: on which annotation, its stamp, and when it is done (ISO 8601, UTC). */
export type Writing = { readonly id: string; readonly stamp: Stamp; readonly now: string };

export type Rewriting = (
  at: number,
  stored: StoredRecord,
  stamp: Stamp,
) => StoredRecord | undefined;
