import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { storedRecord } from "../../testing/stored-records";
import { COLOURS } from "../annotation/annotation";
import versionOne from "./fixtures/stored-annotation-1.json?raw";
import purgedTwo from "./fixtures/stored-annotation-2-purged.json?raw";
import outlivedTwo from "./fixtures/stored-annotation-2-outlived.json?raw";
import versionTwo from "./fixtures/stored-annotation-2.json?raw";
import { versionAfter } from "./migrations";
import { isRecord2 } from "./record-2";
import { idOf, isPurged } from "./stored-annotation";
import { readRecord, recordText } from "./stored-record";

const ID = "k3x9w2m7q4tz";

test("what is stored is read back as it was, whatever its letters", () => {
  fc.assert(
    fc.property(storedRecord, (record) => {
      const text = recordText(record);
      const read = readRecord(text, idOf(record));
      expect(read).toEqual({ status: "usable", record, version: 2 });
      expect(read.status === "usable" && recordText(read.record)).toBe(text);
    }),
  );
});

describe("records as shipped", () => {
  test.each([
    ["2", versionTwo],
    ["2, purged", purgedTwo],
    ["2, with a deletion that does not hold", outlivedTwo],
  ])("of version %s are read and written letter for letter", (_, shipped) => {
    const read = readRecord(shipped.trim(), ID);
    expect(read.status === "usable" && recordText(read.record)).toBe(shipped.trim());
  });

  test("of version 1 are read", () => {
    const stamp = { revision: 3, replica: "v1" };
    expect(readRecord(versionOne, ID)).toEqual({
      status: "usable",
      version: 1,
      record: {
        deleted: "2026-11-22T10:00:00.000Z",
        earlier: [],
        seen: [stamp],
        stamps: { note: stamp, colour: stamp, target: stamp, life: stamp },
        annotation: {
          id: ID,
          motivation: "commenting",
          target: {
            source: "daesh-inshiqaqat",
            edition: "ba7816bf8f01cfea414140de5dae2223",
            selectors: [
              {
                type: "TextQuoteSelector",
                exact: "القلمون",
                prefix: 'الشرعي لـ"داعش" في ',
                suffix: " أبو الوليد المقدسي",
              },
              { type: "TextPositionSelector", start: 2893, end: 2900 },
            ],
          },
          bodies: [{ value: "منطقةٌ جبلية.\nانظر الخريطة 🗺" }],
          colour: "saffron",
          created: "2026-11-22T09:30:00.000Z",
          modified: "2026-11-22T09:31:05.120Z",
        },
      },
    });
  });
});

test.each([
  [
    "deletions that had seen everything, of what is not deleted",
    outlivedTwo.replace('"h":["v1",3,"m7q4t",3]', '"h":["k3x9w",5,"v1",3]'),
    { deleted: undefined, gone: undefined },
  ],
  [
    "deletions that had not seen everything, of what is deleted",
    outlivedTwo.replace('"f":', '"d":'),
    {
      deleted: "2026-11-22T10:00:00.000Z",
      gone: [
        ["k3x9w", 5],
        ["v1", 3],
        ["m7q4t", 3],
      ],
    },
  ],
])("a record that says two things is taken at its word: %s", (_, text, expected) => {
  const read = readRecord(text, ID);
  if (read.status !== "usable" || isPurged(read.record)) throw new Error("it is read");
  const { deleted, gone } = read.record;
  expect({ deleted, gone: gone?.map((it) => [it.replica, it.revision]) }).toEqual(expected);
});

test.each([
  ["no JSON", "{"],
  ["a truncated record", versionTwo.slice(0, 90)],
  ["a truncated record of version 1", versionOne.slice(0, 90)],
  ["nothing", ""],
  ["null", "null"],
  ["a list", "[2]"],
  ["a record without version", `{"i":"${ID}"}`],
  ["a version that is no number", versionTwo.replace('"v":2', '"v":"2"')],
  ["a version between two", versionTwo.replace('"v":2', '"v":1.5')],
  ["an unknown colour", versionTwo.replace("saffron", "mauve")],
  ["an unknown colour in version 1", versionOne.replace("saffron", "mauve")],
  ["a position below zero", versionTwo.replace('"b":2893', '"b":-1')],
  ["a place that ends before it begins", versionOne.replace('"end":2900', '"end":2800')],
  ["a time that no date has", versionTwo.replace('"t":1795339800000', '"t":1e300')],
  ["a time that is none", versionOne.replace("2026-11-22T09:30:00.000Z", "yesterday")],
  ["another annotation's record", versionTwo.replace(ID, "another")],
])("refuses %s", (_, text) => {
  expect(readRecord(text, ID)).toEqual({ status: "unreadable" });
});

describe("a newer version's record", () => {
  test("shows what this version knows of it", () => {
    const newer = versionTwo
      .replace('"v":2', '"v":7')
      .replace('"saffron"', '"gold"')
      .replace('"w":["k3x9w",5,"v1",3]', '"w":{"k3x9w":5}');
    expect(readRecord(newer, ID)).toMatchObject({
      status: "newer-version",
      glimpse: {
        annotation: { id: ID, bodies: [{ value: "منطقةٌ جبلية.\nانظر الخريطة 🗺" }] },
        deleted: "2026-11-22T10:00:00.000Z",
      },
    });
  });

  test("is only counted where it has become something else", () => {
    expect(readRecord('{"v":7,"sealed":"x"}', ID)).toEqual({ status: "newer-version" });
  });
});

test("migrations follow one another, and a gap is refused", () => {
  const migrate = (record: object) => record;
  expect(versionAfter([1, 2, 3].map((from) => ({ from, migrate })))).toBe(4);
  expect(() => versionAfter([1, 3].map((from) => ({ from, migrate })))).toThrow("version 3");
  expect(() => versionAfter([2].map((from) => ({ from, migrate })))).toThrow("version 2");
});

/** The format once more, as a schema. */
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const revision = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const name = v.pipe(v.string(), v.nonEmpty());
const time = v.pipe(v.number(), v.safeInteger(), v.minValue(-8.64e15), v.maxValue(8.64e15));
const inTurn = (parts: readonly v.GenericSchema[], isAny: (length: number) => boolean) =>
  v.pipe(
    v.array(v.unknown()),
    v.check((list) => list.length % parts.length === 0 && isAny(list.length / parts.length)),
    v.check((list) => list.every((it, at) => v.is(parts[at % parts.length]!, it))),
  );
const schema = v.pipe(
  v.object({
    v: v.literal(2),
    i: name,
    a: name,
    e: v.optional(v.string()),
    q: v.string(),
    p: v.string(),
    x: v.string(),
    b: count,
    l: count,
    n: v.optional(v.string()),
    y: v.optional(name),
    c: v.picklist(COLOURS),
    t: time,
    m: v.optional(v.pipe(v.number(), v.safeInteger())),
    d: v.optional(time),
    w: inTurn([name, revision], (length) => length > 0),
    s: v.optional(inTurn([revision, count], (length) => length >= 1 && length <= 4)),
    o: v.optional(inTurn([v.string(), revision, count], (length) => length > 0)),
    h: v.optional(inTurn([name, revision], (length) => length > 0)),
    f: v.optional(time),
  }),
  v.check(({ t, m = 0 }) => v.is(time, t + m)),
  v.check(({ w, s = [], o = [] }) =>
    [...s.filter((_, at) => at % 2 === 1), ...o.filter((_, at) => at % 3 === 2)].every(
      (place) => Number(place) < w.length / 2,
    ),
  ),
);

test("the check by hand is as strict as the schema", () => {
  const whole: Record<string, unknown> = { ...(JSON.parse(versionTwo) as object) };
  const odd = fc.oneof(
    fc.constantFrom<unknown>(
      undefined,
      null,
      "",
      "x",
      0,
      1,
      -1,
      0.5,
      3,
      8.64e15,
      9e15,
      1e300,
      true,
    ),
    fc.constantFrom<unknown>([], ["a"], ["a", 1], ["", 1], ["a", 0], [1, 0, 1, 0, 1, 0, 1, 0]),
    fc.constantFrom<unknown>([1, 0], [1, 9, 1, 9, 1, 9, 1, 9], ["t", 1, 0], ["t", 1, 7], [1, 1, 0]),
    fc.constantFrom<unknown>("rose", "mauve", {}, ["a", 1, "b", 2]),
  );
  const change = fc.tuple(fc.constantFrom(...Object.keys(whole), "y", "h", "f"), odd);
  let agreed = 0;
  fc.assert(
    fc.property(fc.array(change, { maxLength: 3 }), (changes) => {
      const record = { ...whole, ...Object.fromEntries(changes) };
      const text = JSON.stringify(record);
      const value = JSON.parse(text) as object;
      expect([text, isRecord2(value)]).toEqual([text, v.is(schema, value)]);
      if (isRecord2(value)) agreed += 1;
    }),
    { numRuns: 2000 },
  );
  expect(agreed).toBeGreaterThan(100);
});
