import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { annotation, histories, inTurn, modified, type Copy } from "../../testing/histories";
import { mergeFromElsewhere, mergeStored } from "./merge-stored";
import {
  createStored,
  isPurged,
  nextStamp,
  noteOf,
  writeColour,
  writeLife,
  writeNote,
  type StoredAnnotation,
  type StoredRecord,
} from "./stored-annotation";
import { purge } from "./purge";
import { recordText } from "./stored-record";

/** What there is to be seen of it, and what later merges depend on. */
const standing = (record: StoredRecord) => [
  record.deleted,
  ...(record.deleted === undefined && !isPurged(record)
    ? [record.annotation.colour, record.annotation.target]
    : []),
];

describe("a deletion", () => {
  test("holds exactly where those who deleted had seen every write, in whatever order copies meet", () => {
    let alive = 0;
    let deleted = 0;
    fc.assert(
      fc.property(histories, fc.array(fc.nat(), { minLength: 1, maxLength: 6 }), (made, picks) => {
        const met = picks.map((pick) => made.copies[pick % made.copies.length]!);
        const knows = new Set(met.flatMap((it) => [...it.knows]));
        const seen = new Set(
          [...made.deletions].flatMap(([at, known]) => (knows.has(at) ? [...known] : [])),
        );
        const isDeleted = [...knows].every((write) => seen.has(write));
        const merged = inTurn(met.map(({ record }) => record));
        expect(merged.deleted !== undefined).toBe(isDeleted);
        if (isDeleted) deleted += 1;
        else alive += 1;
      }),
      { numRuns: 300 },
    );
    expect(Math.min(alive, deleted)).toBeGreaterThan(30);
  });

  test("and a purge of any age: three copies come to the same in any order", () => {
    fc.assert(
      fc.property(histories, fc.nat(), fc.nat(), fc.nat(), ({ copies, hasPurge }, i, j, k) => {
        const [a, b, c] = [i, j, k].map((at) => copies[at % copies.length]!.record);
        const [left, right] = [inTurn([a!, b!, c!]), mergeStored(a!, mergeStored(b!, c!))];
        expect(left.deleted).toBe(right.deleted);
        // What a bin forgot is known to some orders only: its words, its colour, its place.
        expect(hasPurge || recordText(left)).toBe(hasPurge || recordText(right));
        expect(recordText(mergeStored(left, right))).toBe(recordText(mergeStored(right, left)));
      }),
      { numRuns: 300 },
    );
  });

  test("leaves machines that restore each other's copies, the old ones too, with the same", () => {
    fc.assert(
      fc.property(histories, fc.nat(), fc.nat(), ({ copies }, i, j) => {
        const [here, there] = [
          copies[i % copies.length]!.record,
          copies[j % copies.length]!.record,
        ];
        const restoredThere = mergeFromElsewhere(there, here);
        for (const [one, other] of [
          [mergeFromElsewhere(here, there), restoredThere],
          [mergeFromElsewhere(here, restoredThere), restoredThere],
        ] as const) {
          expect(standing(one)).toEqual(standing(other));
          const aliveIn = (it: StoredRecord) => it.deleted ?? recordText(it);
          expect(aliveIn(one)).toBe(aliveIn(other));
        }
      }),
      { numRuns: 300 },
    );
  });

  test("takes no text with it that it had not seen", () => {
    fc.assert(
      fc.property(histories, fc.array(fc.nat(), { minLength: 2, maxLength: 5 }), (made, picks) => {
        const met = picks.map((pick) => made.copies[pick % made.copies.length]!);
        const merged = inTurn(met.map(({ record }) => record));
        const shownIn = (record: StoredRecord) => (isPurged(record) ? [] : [noteOf(record)]);
        const knowers = (write: number) => met.filter(({ knows }) => knows.has(write));
        for (const [write, text] of made.texts) {
          const isShown = (copy: Copy) =>
            copy.record.deleted === undefined && shownIn(copy.record).includes(text);
          if (knowers(write).length === 0 || !knowers(write).every(isShown)) continue;
          const isDeleted = [...made.deletions].some(
            ([at, seen]) => seen.has(write) && met.some(({ knows }) => knows.has(at)),
          );
          if (isDeleted || isPurged(merged)) continue;
          const all = [noteOf(merged), ...merged.earlier.map((it) => it.text)];
          expect(all).toContain(text);
          expect(merged.deleted).toBeUndefined();
        }
      }),
      { numRuns: 300 },
    );
  });

  const stored = createStored(annotation, "first");
  const writtenBy = (on: StoredAnnotation, replica: string, note: string) =>
    writeNote(on, { note, modified }, nextStamp(on, replica));
  const deletedBy = (on: StoredAnnotation, replica: string) =>
    writeLife(on, modified, nextStamp(on, replica));

  test.each([
    ["a tombstone", (it: StoredAnnotation): StoredRecord => it],
    ["a purged one", purge],
  ])("as %s leaves a note alive that was edited on elsewhere, before it or after", (_, kept) => {
    const edited = writtenBy(stored, "there", "كُتبت هناك");
    let busy = stored;
    for (let at = 0; at < 9; at += 1) busy = writtenBy(busy, "here", `${at}`);
    for (const deletion of [deletedBy(stored, "here"), deletedBy(busy, "here")]) {
      const merged = mergeStored(kept(deletion), edited);
      expect(merged.deleted).toBeUndefined();
      const all = isPurged(merged) ? [] : [noteOf(merged), ...merged.earlier.map((it) => it.text)];
      expect(all).toContain("كُتبت هناك");
    }
  });

  test("of a coloured note leaves its words, though it had seen these", () => {
    const noted = writtenBy(stored, "here", "نص");
    const purged = purge(deletedBy(noted, "here"));
    const recoloured = writeColour(noted, { colour: "rose", modified }, nextStamp(noted, "there"));
    const merged = mergeStored(purged, recoloured) as StoredAnnotation;
    expect([merged.deleted, noteOf(merged)]).toEqual([undefined, "نص"]);
  });

  test("that was forgotten elsewhere puts a note here into the bin, with its words", () => {
    const noted = writtenBy(stored, "here", "نص");
    const purged = purge(deletedBy(noted, "there"));
    const here = mergeFromElsewhere(noted, purged) as StoredAnnotation;
    expect([here.deleted, noteOf(here)]).toEqual([modified, "نص"]);
    expect(mergeFromElsewhere(here, purged)).toEqual(here);
    expect(purge(here)).toEqual(purged);
  });
});
