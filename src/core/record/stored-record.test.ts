import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { storedRecord } from "../../testing/stored-records";
import versionOne from "./fixtures/stored-annotation-1.json?raw";
import purgedTwo from "./fixtures/stored-annotation-2-purged.json?raw";
import outlivedTwo from "./fixtures/stored-annotation-2-outlived.json?raw";
import versionTwo from "./fixtures/stored-annotation-2.json?raw";
import versionThree from "./fixtures/stored-annotation-3.json?raw";
import wholeThree from "./fixtures/stored-annotation-3-whole.json?raw";
import { versionAfter } from "./migrations";
import { idOf, isPurged } from "./stored-annotation";
import { readRecord, recordText } from "./stored-record";

const ID = "k3x9w2m7q4tz";

test("what is stored is read back as it was, whatever its letters", () => {
  fc.assert(
    fc.property(storedRecord, (record) => {
      const text = recordText(record);
      const read = readRecord(text, idOf(record));
      expect(read).toMatchObject({ status: "usable", record });
      expect(read.status === "usable" && recordText(read.record)).toBe(text);
    }),
  );
});

describe("records as shipped", () => {
  test.each([
    ["2", versionTwo],
    ["2, purged", purgedTwo],
    ["2, with a deletion that does not hold", outlivedTwo],
    ["3", versionThree],
    ["3, on the whole text", wholeThree],
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
        extras: [],
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

test("tags, a star and further passages are read", () => {
  const read = readRecord(versionThree, ID);
  expect(read).toMatchObject({
    version: 3,
    record: {
      annotation: {
        tags: ["تاريخ"],
        isStarred: true,
        isResolved: false,
        further: [
          {
            source: "daesh-inshiqaqat",
            edition: "ba7816bf8f01cfea414140de5dae2223",
            selectors: [
              { type: "TextQuoteSelector", exact: "جبهة النصرة", prefix: "مع ", suffix: " في " },
              { type: "TextPositionSelector", start: 3100, end: 3111 },
            ],
          },
        ],
      },
    },
  });
});

test("what has none of these is still written as version 2, for tabs and backups that know no more", () => {
  fc.assert(
    fc.property(storedRecord, (record) => {
      const isPlain =
        isPurged(record) ||
        (record.extras.length === 0 && record.annotation.target.selectors.length > 0);
      expect(recordText(record).startsWith('{"v":2,')).toBe(isPlain);
    }),
  );
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
  ["a tag without a writer", versionThree.replace('"تاريخ",3,1', '"تاريخ",3,7')],
  ["a further passage without a place", versionThree.replace("3100", '"3100"')],
  ["half a passage", versionThree.replace('"l":7,', "")],
  ["no passage in version 2", wholeThree.replace('"v":3', '"v":2')],
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
