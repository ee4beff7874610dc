import type { Annotation, Colour, Target } from "./annotation";

/** An annotation of the reader's own, as the store holds it. */
export type OwnAnnotation = Annotation &
  Required<Pick<Annotation, "colour" | "created" | "modified">>;

/**
 * When something was written, without a clock: `revision` is one more than the highest that the
 * writer had seen on that annotation, `replica` names the writer (one open page of the program).
 * (Lamport, Time, Clocks, and the Ordering of Events, 1978)
 */
export type Stamp = { readonly revision: number; readonly replica: string };

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
  /** The last write of each replica that is contained in this one, the latest first. */
  readonly seen: readonly Stamp[];
};

/** What is left of a deleted annotation for good: just enough that no old copy brings it back. */
export type PurgedAnnotation = {
  readonly id: string;
  readonly deleted: string;
  readonly stamps: { readonly life: Stamp };
  readonly seen: readonly Stamp[];
};

/** What a storage key holds. */
export type StoredRecord = StoredAnnotation | PurgedAnnotation;

export const isPurged = (record: StoredRecord): record is PurgedAnnotation =>
  !("annotation" in record);

export const idOf = (record: StoredRecord): string =>
  isPurged(record) ? record.id : record.annotation.id;

/** Negative where `a` was written before `b`; replicas decide where neither knew of the other. */
export function compareStamps(a: Stamp, b: Stamp): number {
  if (a.revision !== b.revision) return a.revision - b.revision;
  return a.replica === b.replica ? 0 : a.replica < b.replica ? -1 : 1;
}

/** Counts the writes, from 1. */
export const revisionOf = ({ seen }: StoredRecord): number => seen[0]?.revision ?? 0;

/** How many replicas are remembered: a forgotten one's wording may be offered again, never lost. */
const MAX_SEEN = 16;

/** The last stamp of each replica, the latest first, and no more than are worth their room. */
export function lastStamps(stamps: readonly Stamp[]): readonly Stamp[] {
  const last = new Map<string, Stamp>();
  for (const stamp of stamps) {
    const known = last.get(stamp.replica);
    if (!known || known.revision < stamp.revision) last.set(stamp.replica, stamp);
  }
  return [...last.values()].sort((a, b) => compareStamps(b, a)).slice(0, MAX_SEEN);
}

/** The stamp of `replica`'s next write. */
export const nextStamp = (record: StoredRecord, replica: string): Stamp => ({
  revision: revisionOf(record) + 1,
  replica,
});

const withSeen = (stored: StoredAnnotation, stamp: Stamp): StoredAnnotation => ({
  ...stored,
  seen: lastStamps([stamp, ...stored.seen]),
});

/** A new annotation's first record. */
export function createStored(annotation: OwnAnnotation, replica: string): StoredAnnotation {
  const stamp = { revision: 1, replica };
  const stamps = { note: stamp, colour: stamp, target: stamp, life: stamp };
  return { annotation, earlier: [], stamps, seen: [stamp] };
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
  stored: StoredAnnotation,
  { note, instead, modified }: { note: string; instead?: string | undefined; modified: string },
  stamp: Stamp,
): StoredAnnotation {
  const was = { text: noteOf(stored), stamp: stored.stamps.note };
  const isUnseen = instead !== undefined && was.text !== instead && was.text !== note;
  const earlier = isUnseen && was.text !== "" ? [was, ...stored.earlier] : stored.earlier;
  const annotation = { ...annotationWithNote(stored.annotation, note), modified };
  return withSeen(
    {
      ...stored,
      annotation,
      earlier: earlier.filter(({ text }) => text !== note),
      stamps: { ...stored.stamps, note: stamp },
    },
    stamp,
  );
}

export function writeColour(
  stored: StoredAnnotation,
  { colour, modified }: { colour: Colour; modified: string },
  stamp: Stamp,
): StoredAnnotation {
  const annotation = { ...stored.annotation, colour, modified };
  return withSeen({ ...stored, annotation, stamps: { ...stored.stamps, colour: stamp } }, stamp);
}

export function writeTarget(
  stored: StoredAnnotation,
  target: Target,
  stamp: Stamp,
): StoredAnnotation {
  const annotation = { ...stored.annotation, target };
  return withSeen({ ...stored, annotation, stamps: { ...stored.stamps, target: stamp } }, stamp);
}

/** Deletes at a time (ISO 8601, UTC), or takes the deletion back (`undefined`). */
export function writeLife(
  stored: StoredAnnotation,
  deleted: string | undefined,
  stamp: Stamp,
): StoredAnnotation {
  const { annotation, earlier, seen } = stored;
  const stamps = { ...stored.stamps, life: stamp };
  const alive = { annotation, earlier, stamps, seen };
  return withSeen(deleted === undefined ? alive : { ...alive, deleted }, stamp);
}

/** Gives up one earlier wording. It counts as a write, so that no other copy brings it back. */
export const dropEarlier = (
  stored: StoredAnnotation,
  dropped: Wording,
  stamp: Stamp,
): StoredAnnotation =>
  withSeen(
    {
      ...stored,
      earlier: stored.earlier.filter(
        (wording) => compareStamps(wording.stamp, dropped.stamp) !== 0,
      ),
    },
    stamp,
  );

/** Shows an earlier wording again; the one that was shown takes its place among the earlier. */
export function takeEarlier(
  stored: StoredAnnotation,
  { taken, modified }: { taken: Wording; modified: string },
  stamp: Stamp,
): StoredAnnotation {
  const shown = { text: noteOf(stored), stamp: stored.stamps.note };
  const next = writeNote(stored, { note: taken.text, modified }, stamp);
  return shown.text === "" ? next : { ...next, earlier: [shown, ...next.earlier] };
}

/**
 * Forgets a deleted annotation's words. It is no write of its own: a deletion that is taken back
 * elsewhere at the same time wins.
 */
export function purge({ annotation, deleted, stamps, seen }: StoredAnnotation): StoredRecord {
  if (deleted === undefined) throw new Error(`annotation ${annotation.id} is not deleted`);
  return { id: annotation.id, deleted, stamps: { life: stamps.life }, seen };
}
