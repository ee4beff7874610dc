import type { Annotation, Colour } from "../annotation/annotation";
import { NO_EXTRAS, withExtras, type Extra } from "./extras";
import { covers, lastStamps, type Stamp } from "./stamp";

/** An annotation of the reader's own, as the store holds it. */
export type OwnAnnotation = Annotation &
  Required<Pick<Annotation, "colour" | "created" | "modified">>;

/** A note's text as it was written once; blank for no note. */
export type Wording = { readonly text: string; readonly stamp: Stamp };

/** An annotation with what only its storage needs to know: enough to merge two tabs' copies of it. */
export type StoredAnnotation = {
  readonly annotation: OwnAnnotation;
  /** When it was deleted (ISO 8601, UTC). A tombstone keeps its words, so that a delete can be undone. */
  readonly deleted?: string;
  /** Wordings that another page wrote at the same time as the one shown, the latest first. */
  readonly earlier: readonly Wording[];
  /** Which write each part comes from: two pages may change different parts at the same time. */
  readonly stamps: {
    readonly note: Stamp;
    readonly colour: Stamp;
    readonly target: Stamp;
    /** Being deleted or not. */
    readonly life: Stamp;
  };
  /** What most have not, each by itself; `annotation` says the same. */
  readonly extras: readonly Extra[];
  /** The last write of each replica that is contained in this one, the latest first. */
  readonly seen: readonly Stamp[];
  /**
   * What those had seen who deleted it: it is deleted as long as that is all of `seen`, so that no
   * deletion wins over a write that it knew nothing of. Absent where it is deleted and that is
   * `seen` itself, and where it never was deleted.
   */
  readonly gone?: readonly Stamp[];
  /** The time of the last deletion, where that had not seen everything and so does not hold. */
  readonly outlived?: string;
};

/** What is left of a deleted annotation for good: just enough that no old copy brings it back. */
export type PurgedAnnotation = {
  readonly id: string;
  readonly deleted: string;
  readonly stamps: { readonly life: Stamp };
  /** What those had seen who deleted it. */
  readonly seen: readonly Stamp[];
};

/** What a storage key holds. */
export type StoredRecord = StoredAnnotation | PurgedAnnotation;

export const isPurged = (record: StoredRecord): record is PurgedAnnotation =>
  !("annotation" in record);

export const idOf = (record: StoredRecord): string =>
  isPurged(record) ? record.id : record.annotation.id;

/** What those had seen who deleted it; nothing where nobody did. */
export function goneOf(record: StoredRecord): readonly Stamp[] {
  if (isPurged(record)) return record.seen;
  return record.gone ?? (record.deleted === undefined ? NOTHING : record.seen);
}

const NOTHING: readonly Stamp[] = [];

/** Counts the writes, from 1. */
export const revisionOf = (record: StoredRecord): number =>
  Math.max(record.seen[0]?.revision ?? 0, goneOf(record)[0]?.revision ?? 0);

/** How many earlier wordings are kept. */
export const MAX_EARLIER = 20;

/** The stamp of `replica`'s next write. */
export const nextStamp = (record: StoredRecord, replica: string): Stamp => ({
  revision: revisionOf(record) + 1,
  replica,
});

/** As `stored`, with one write more. Who writes on what is deleted, and leaves it so, has seen both. */
export const withSeen = (stored: StoredAnnotation, stamp: Stamp): StoredAnnotation => ({
  ...stored,
  seen: lastStamps([stamp, ...stored.seen]),
  ...(stored.gone && stored.deleted !== undefined && { gone: lastStamps([stamp, ...stored.gone]) }),
});

/**
 * Alive by a write of its own: what is written on a note counts more than its deletion, which
 * another page may have told while the writer wrote.
 */
export function alive(stored: StoredAnnotation, stamp: Stamp): StoredAnnotation {
  if (stored.deleted === undefined) return stored;
  const { deleted: _, outlived: __, ...rest } = stored;
  return { ...rest, gone: goneOf(stored), stamps: { ...stored.stamps, life: stamp } };
}

/** A new annotation's first record. */
export function createStored(
  annotation: OwnAnnotation,
  replica: string,
  extras = NO_EXTRAS,
): StoredAnnotation {
  const stamp = { revision: 1, replica };
  const stamps = { note: stamp, colour: stamp, target: stamp, life: stamp };
  return { annotation: withExtras(annotation, extras), earlier: [], stamps, extras, seen: [stamp] };
}

/** The note as it is shown; blank for a plain highlight. */
export const noteOf = ({ annotation }: StoredAnnotation): string =>
  annotation.bodies[0]?.value ?? "";

/** The same annotation with another note; a blank one makes it a plain highlight. */
export const annotationWithNote = (annotation: OwnAnnotation, note: string): OwnAnnotation =>
  note.trim() === ""
    ? { ...annotation, motivation: "highlighting", bodies: [] }
    : { ...annotation, motivation: "commenting", bodies: [{ value: note }] };

/**
 * Writes the note anew. `instead` is the text that the writer had in view: where the note is
 * another one by now, that one is kept among the earlier wordings.
 */
export function writeNote(
  given: StoredAnnotation,
  { note, instead, modified }: { note: string; instead?: string | undefined; modified: string },
  stamp: Stamp,
): StoredAnnotation {
  const stored = alive(given, stamp);
  const was = { text: noteOf(stored), stamp: stored.stamps.note };
  const isUnseen = instead !== undefined && was.text !== instead && was.text !== note;
  const earlier = isUnseen && was.text !== "" ? [was, ...stored.earlier] : stored.earlier;
  const annotation = { ...annotationWithNote(stored.annotation, note), modified };
  return withSeen(
    {
      ...stored,
      annotation,
      earlier: earlier.filter(({ text }) => text !== note).slice(0, MAX_EARLIER),
      stamps: { ...stored.stamps, note: stamp },
    },
    stamp,
  );
}

export function writeColour(
  given: StoredAnnotation,
  { colour, modified }: { colour: Colour; modified: string },
  stamp: Stamp,
): StoredAnnotation {
  const stored = alive(given, stamp);
  const annotation = { ...stored.annotation, colour, modified };
  return withSeen({ ...stored, annotation, stamps: { ...stored.stamps, colour: stamp } }, stamp);
}

/** Deletes at a time (ISO 8601, UTC), or takes the deletion back (`undefined`). */
export function writeLife(
  stored: StoredAnnotation,
  deleted: string | undefined,
  stamp: Stamp,
): StoredAnnotation {
  if (deleted === undefined) {
    const { outlived: _, ...rest } = alive(stored, stamp);
    return withSeen({ ...rest, stamps: { ...stored.stamps, life: stamp } }, stamp);
  }
  const seen = lastStamps([stamp, ...stored.seen]);
  const { annotation, earlier, extras } = stored;
  const record = {
    annotation,
    earlier,
    extras,
    stamps: { ...stored.stamps, life: stamp },
    seen,
    deleted,
  };
  const gone = goneOf(stored);
  return covers(seen, gone) ? record : { ...record, gone: lastStamps([...seen, ...gone]) };
}

/** The earlier wordings that say something else than the one shown, each once; the latest first. */
export function earlierThan(stored: StoredAnnotation): readonly Wording[] {
  const told = new Set(["", noteOf(stored)]);
  return stored.earlier.filter(({ text }) => !told.has(text) && told.add(text));
}
