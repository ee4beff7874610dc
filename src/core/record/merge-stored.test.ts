import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { storedAnnotation } from "../../testing/stored-records";
import { annotation, inTurn, modified, written } from "../../testing/histories";
import { mergeStored } from "./merge-stored";
import {
  createStored,
  isPurged,
  MAX_EARLIER,
  nextStamp,
  noteOf,
  writeLife,
  writeNote,
  type StoredAnnotation,
  type StoredRecord,
} from "./stored-annotation";
import { purge } from "./purge";
import { recordText } from "./stored-record";

/** Copies of one annotation as several pages made them of each other's, at random. */
const copies = fc
  .tuple(
    storedAnnotation,
    fc.array(
      fc.record({
        on: fc.nat(5),
        with: fc.nat(5),
        what: fc.constantFrom(
          ...(["note", "note", "colour", "delete", "restore", "purge", "merge"] as const),
          ...(["tag", "untag", "star", "passage", "move", "merge"] as const),
        ),
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

test("of very many wordings the last are kept, and no copy brings the others back", () => {
  const stored = createStored(annotation, "first");
  const all = Array.from({ length: 30 }, (_, at) =>
    writeNote(stored, { note: `${at}`, modified }, { revision: at + 2, replica: `p${at}` }),
  );
  const merged = inTurn(all) as StoredAnnotation;
  expect([noteOf(merged), merged.earlier.length]).toEqual(["29", MAX_EARLIER]);
  expect(merged.earlier.at(-1)?.text).toBe("9");
  expect(inTurn([merged, ...all])).toEqual(merged);
  expect(recordText(inTurn(all.toReversed()))).toBe(recordText(merged));
});
