import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { storedAnnotation } from "../../testing/stored-records";
import { mergeFromElsewhere, mergeStored } from "./merge-stored";
import {
  createStored,
  dropEarlier,
  isPurged,
  MAX_EARLIER,
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

/** One copy, with what the machine that holds it knows of: numbers of writes. */
type Copy = { readonly record: StoredRecord; readonly knows: ReadonlySet<number> };
type History = {
  readonly copies: readonly Copy[];
  /** What each deletion had seen, by its number. */
  readonly deletions: ReadonlyMap<number, ReadonlySet<number>>;
  /** The note that each write left, by its number; undefined where it wrote none. */
  readonly texts: ReadonlyMap<number, string>;
  readonly hasPurge: boolean;
};

/** Four machines that write, delete, take back, forget, and hear of each other's copies of any age. */
const histories = fc
  .array(
    fc.record({
      on: fc.nat(3),
      of: fc.nat(),
      what: fc.constantFrom("note", "colour", "drop", "delete", "restore", "purge", "hear", "hear"),
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
      const { record, knows } = machines[on]!;
      let next: Copy | undefined;
      if (what === "hear") {
        const heard = copies[of % copies.length]!;
        const both = mergeStored(record, heard.record);
        next = { record: both, knows: new Set([...knows, ...heard.knows]) };
      } else if (!isPurged(record) && what === "purge") {
        if (record.deleted !== undefined) next = { record: purge(record), knows };
        hasPurge ||= next !== undefined;
      } else if (!isPurged(record)) {
        const stamp = nextStamp(record, `m${on}`);
        const [dropped] = record.earlier;
        if (what === "drop" && !dropped) continue;
        if (what === "delete") deletions.set(at, new Set([...knows, at]));
        if (what === "note") texts.set(at, `text ${at}`);
        const after =
          what === "drop"
            ? dropEarlier(record, dropped!, stamp)
            : written(record, { what, at, stamp });
        // Who drops a wording of what is deleted leaves it deleted: that deletion has seen it.
        if (what === "drop" && record.deleted !== undefined)
          deletions.set(at, new Set([...knows, at]));
        next = { record: after, knows: new Set([...knows, at]) };
      }
      if (!next) continue;
      machines[on] = next;
      copies.push(next);
    }
    return { copies, deletions, texts, hasPurge };
  });

const inTurn = (records: readonly StoredRecord[]): StoredRecord =>
  records.reduce((merged, record) => mergeStored(merged, record));

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
        expect(standing(left)).toEqual(standing(right));
        if (!hasPurge) expect(recordText(left)).toBe(recordText(right));
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
          if (one.deleted === undefined) expect(recordText(one)).toBe(recordText(other));
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
  const written2 = (on: StoredAnnotation, replica: string, note: string) =>
    writeNote(on, { note, modified }, nextStamp(on, replica));
  const deletedBy = (on: StoredAnnotation, replica: string) =>
    writeLife(on, modified, nextStamp(on, replica));

  test.each([
    ["a tombstone", (it: StoredAnnotation): StoredRecord => it],
    ["a purged one", purge],
  ])("as %s leaves a note alive that was edited on elsewhere, before it or after", (_, kept) => {
    const edited = written2(stored, "there", "كُتبت هناك");
    let busy = stored;
    for (let at = 0; at < 9; at += 1) busy = written2(busy, "here", `${at}`);
    for (const deletion of [deletedBy(stored, "here"), deletedBy(busy, "here")]) {
      const merged = mergeStored(kept(deletion), edited);
      expect(merged.deleted).toBeUndefined();
      const all = isPurged(merged) ? [] : [noteOf(merged), ...merged.earlier.map((it) => it.text)];
      expect(all).toContain("كُتبت هناك");
    }
  });

  test("of a coloured note leaves its words, though it had seen these", () => {
    const noted = written2(stored, "here", "نص");
    const purged = purge(deletedBy(noted, "here"));
    const recoloured = writeColour(noted, { colour: "rose", modified }, nextStamp(noted, "there"));
    const merged = mergeStored(purged, recoloured) as StoredAnnotation;
    expect([merged.deleted, noteOf(merged)]).toEqual([undefined, "نص"]);
  });

  test("that was forgotten elsewhere puts a note here into the bin, with its words", () => {
    const noted = written2(stored, "here", "نص");
    const purged = purge(deletedBy(noted, "there"));
    const here = mergeFromElsewhere(noted, purged) as StoredAnnotation;
    expect([here.deleted, noteOf(here)]).toEqual([modified, "نص"]);
    expect(mergeFromElsewhere(here, purged)).toEqual(here);
    expect(purge(here)).toEqual(purged);
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
