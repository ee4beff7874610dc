import fc from "fast-check";
import { mergeStored } from "../core/record/merge-stored";
import { STAR, TAKEN_AWAY } from "../core/record/extras";
import type { Stamp } from "../core/record/stamp";
import {
  createStored,
  isPurged,
  nextStamp,
  writeColour,
  writeLife,
  writeNote,
  type StoredAnnotation,
  type StoredRecord,
} from "../core/record/stored-annotation";
import { writeTarget } from "../core/record/write-target";
import { dropEarlier } from "../core/record/earlier-wordings";
import { purge } from "../core/record/purge";
import { newPassageKey, writeExtras } from "../core/record/write-extras";

export const modified = "2026-11-22T10:00:00.000Z";

export const annotation = {
  id: "a1",
  motivation: "highlighting",
  target: {
    source: "a",
    selectors: [
      { type: "TextQuoteSelector", exact: "x", prefix: "", suffix: "" },
      { type: "TextPositionSelector", start: 0, end: 1 },
    ],
  },
  bodies: [],
  colour: "saffron",
  created: modified,
  modified,
} as const;

/** A copy after a page wrote on it. */
export function written(
  copy: StoredAnnotation,
  { what, at, stamp }: { what: string; at: number; stamp: Stamp },
): StoredRecord {
  if (what === "note") return writeNote(copy, { note: `text ${at}`, modified }, stamp);
  if (what === "colour")
    return writeColour(copy, { colour: at % 2 === 0 ? "rose" : "sky", modified }, stamp);
  if (what === "tag") return writeExtras(copy, [[`#${at % 3}`, `tag ${at}`]], stamp);
  if (what === "untag") return writeExtras(copy, [[`#${at % 3}`, TAKEN_AWAY]], stamp);
  if (what === "star") return writeExtras(copy, [[STAR, at % 2]], stamp);
  if (what === "passage")
    return writeExtras(copy, [[newPassageKey(stamp), [`x${at}`, "", "", at, 2]]], stamp);
  if (what === "move")
    return writeTarget(
      copy,
      { source: "a", selectors: at % 2 === 0 ? [] : copy.annotation.target.selectors },
      stamp,
    );
  if (what === "restore") return writeLife(copy, undefined, stamp);
  const deleted = writeLife(copy, modified, stamp);
  return what === "purge" ? purge(deleted) : deleted;
}

/** One copy, with what the machine that holds it knows of: numbers of writes. */
export type Copy = { readonly record: StoredRecord; readonly knows: ReadonlySet<number> };
export type History = {
  readonly copies: readonly Copy[];
  /** What each deletion had seen, by its number. */
  readonly deletions: ReadonlyMap<number, ReadonlySet<number>>;
  /** The note that each write left, by its number; undefined where it wrote none. */
  readonly texts: ReadonlyMap<number, string>;
  readonly hasPurge: boolean;
};

/** Four machines that write, delete, take back, forget, and hear of each other's copies of any age. */
export const histories = fc
  .array(
    fc.record({
      on: fc.nat(3),
      of: fc.nat(),
      what: fc.constantFrom(
        ...(["note", "colour", "drop", "delete", "restore", "purge", "hear", "hear"] as const),
        ...(["tag", "untag", "star", "passage", "delete", "hear"] as const),
      ),
    }),
    { minLength: 2, maxLength: 24 },
  )
  .map((moves): History => {
    const first: Copy = { record: createStored(annotation, "first"), knows: new Set([-1]) };
    const copies = [first];
    const machines = [first, first, first, first];
    const deletions = new Map<number, ReadonlySet<number>>();
    const texts = new Map<number, string>();
    let hasPurge = false;
    for (const [at, { on, of, what }] of moves.entries()) {
      const { record, knows } = machines[on] ?? first;
      let next: Copy | undefined;
      if (what === "hear") {
        const heard = copies[of % copies.length] ?? first;
        const both = mergeStored(record, heard.record);
        next = { record: both, knows: new Set([...knows, ...heard.knows]) };
      } else if (!isPurged(record) && what === "purge") {
        if (record.deleted !== undefined) next = { record: purge(record), knows };
        hasPurge ||= next !== undefined;
      } else if (!isPurged(record)) {
        const stamp = nextStamp(record, `m${on}`);
        const [dropped] = record.earlier;
        if (what === "note") texts.set(at, `text ${at}`);
        const after =
          what === "drop" && dropped
            ? dropEarlier(record, dropped, stamp)
            : written(record, { what, at, stamp });
        const known = new Set([...knows, at]);
        // Who drops a wording of what is deleted, and leaves it so, has seen both.
        if (after.deleted !== undefined) deletions.set(at, known);
        next = { record: after, knows: known };
      }
      if (!next) continue;
      machines[on] = next;
      copies.push(next);
    }
    return { copies, deletions, texts, hasPurge };
  });

/** All copies as they become one, each merged with what came of those before it. */
export const inTurn = (records: readonly StoredRecord[]): StoredRecord =>
  records.reduce((merged, record) => mergeStored(merged, record));
