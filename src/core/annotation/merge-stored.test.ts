import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { storedAnnotation } from "../../testing/stored-records";
import { mergeStored } from "./merge-stored";
import {
  createStored,
  isPurged,
  nextStamp,
  noteOf,
  purge,
  writeColour,
  writeLife,
  writeNote,
  type StoredAnnotation,
  type StoredRecord,
} from "./stored-annotation";
import { recordText } from "./stored-record";

const modified = "2026-11-22T10:00:00.000Z";

/** Copies of one annotation as several pages made them of each other's, at random. */
const copies = fc
  .tuple(
    storedAnnotation,
    fc.array(
      fc.record({
        on: fc.nat(5),
        with: fc.nat(5),
        what: fc.constantFrom("note", "note", "colour", "delete", "restore", "purge", "merge"),
      }),
      { maxLength: 14 },
    ),
  )
  .map(([{ annotation }, moves]) => {
    const made: StoredRecord[] = [createStored(annotation, "first")];
    // A page never forgets what it wrote itself: it writes on its own copy, merged with what it heard.
    const own = new Map<string, StoredRecord>();
    for (const [at, { on, with: other, what }] of moves.entries()) {
      const page = `page${at % 3}`;
      const heard = made[on % made.length]!;
      if (what === "merge") made.push(mergeStored(heard, made[other % made.length]!));
      else {
        const copy = mergeStored(own.get(page) ?? heard, heard);
        if (isPurged(copy)) continue;
        const record = written(copy, { what, at, stamp: nextStamp(copy, page) });
        own.set(page, record);
        made.push(record);
      }
    }
    return made;
  });

function written(
  copy: StoredAnnotation,
  { what, at, stamp }: { what: string; at: number; stamp: ReturnType<typeof nextStamp> },
): StoredRecord {
  if (what === "note") return writeNote(copy, { note: `text ${at}`, modified }, stamp);
  if (what === "colour")
    return writeColour(copy, { colour: at % 2 === 0 ? "rose" : "sky", modified }, stamp);
  if (what === "restore") return writeLife(copy, undefined, stamp);
  const deleted = writeLife(copy, modified, stamp);
  return what === "purge" ? purge(deleted) : deleted;
}

describe("merging", () => {
  test("comes to the same record in either order, and changes nothing the second time", () => {
    fc.assert(
      fc.property(copies, fc.nat(), fc.nat(), (made, i, j) => {
        const [a, b] = [made[i % made.length]!, made[j % made.length]!];
        const merged = mergeStored(a, b);
        expect(recordText(mergeStored(b, a))).toBe(recordText(merged));
        expect(recordText(mergeStored(merged, a))).toBe(recordText(merged));
        expect(recordText(mergeStored(merged, b))).toBe(recordText(merged));
      }),
    );
  });

  test("with an older copy changes nothing", () => {
    const stored = createStored(annotation, "one");
    const later = writeNote(stored, { note: "لاحق", modified }, nextStamp(stored, "one"));
    expect(mergeStored(later, stored)).toEqual(later);
    expect(mergeStored(stored, later)).toEqual(later);
  });

  test("brings a purged annotation back from no older copy", () => {
    const stored = createStored(annotation, "one");
    const deleted = writeLife(stored, modified, nextStamp(stored, "one"));
    const purged = purge(deleted);
    expect(mergeStored(purged, stored)).toEqual(purged);
    expect(mergeStored(deleted, purged)).toEqual(purged);
  });

  test("keeps both of two texts that share a stamp by mischance", () => {
    const stored = createStored(annotation, "one");
    const stamp = nextStamp(stored, "one");
    const merged = mergeStored(
      writeNote(stored, { note: "أ", modified }, stamp),
      writeNote(stored, { note: "ب", modified }, stamp),
    ) as StoredAnnotation;
    expect([noteOf(merged), merged.earlier.map(({ text }) => text)]).toEqual(["ب", ["أ"]]);
  });
});

const annotation = {
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
