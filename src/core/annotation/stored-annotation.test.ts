import fc from "fast-check";
import { expect, test } from "vitest";
import { COLOURS } from "./annotation";
import shipped from "./fixtures/stored-annotation-1.json?raw";
import { parseStored, storedText, type StoredAnnotation } from "./stored-annotation";

const time = fc
  .date({ min: new Date(0), max: new Date("2100-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString());
const text = fc.string({ unit: "binary" });

const stored: fc.Arbitrary<StoredAnnotation> = fc
  .record({
    id: fc.string({ minLength: 1 }),
    selector: fc.tuple(text, text, text, fc.nat(), fc.nat()),
    edition: fc.option(fc.string()),
    note: fc.option(text),
    colour: fc.constantFrom(...COLOURS),
    created: time,
    modified: time,
    revision: fc.integer({ min: 1 }),
    deleted: fc.option(time),
  })
  .map(({ id, selector: [exact, prefix, suffix, start, end], edition, note, colour, ...rest }) => ({
    annotation: {
      id,
      motivation: note === null ? "highlighting" : "commenting",
      target: {
        source: "a",
        ...(edition !== null && { edition }),
        selectors: [
          { type: "TextQuoteSelector", exact, prefix, suffix },
          { type: "TextPositionSelector", start, end },
        ],
      },
      bodies: note === null ? [] : [{ value: note }],
      colour,
      created: rest.created,
      modified: rest.modified,
    },
    revision: rest.revision,
    ...(rest.deleted !== null && { deleted: rest.deleted }),
  }));

test("what is stored is read back as it was, whatever its letters", () => {
  fc.assert(
    fc.property(stored, (it) => {
      expect(parseStored(storedText(it))).toEqual({ ok: true, value: it });
    }),
  );
});

test("a record of version 1, as shipped, is read and written letter for letter", () => {
  const read = parseStored(shipped.trim());
  expect(read).toMatchObject({
    ok: true,
    value: {
      revision: 3,
      deleted: "2026-11-22T10:00:00.000Z",
      annotation: {
        id: "k3x9w2m7q4tz",
        motivation: "commenting",
        bodies: [{ value: "منطقةٌ جبلية.\nانظر الخريطة 🗺" }],
        colour: "saffron",
      },
    },
  });
  expect(read.ok && storedText(read.value)).toBe(shipped.trim());
});

test.each([
  ["no JSON", "{", "unreadable"],
  ["a truncated record", shipped.slice(0, 90), "unreadable"],
  ["nothing", "", "unreadable"],
  ["null", "null", "unreadable"],
  ["a record without version", '{"id":"a"}', "unreadable"],
  ["an unknown colour", shipped.replace("saffron", "mauve"), "unreadable"],
  ["a position below zero", shipped.replace('"start":2893', '"start":-1'), "unreadable"],
  ["a time that is none", shipped.replace("2026-11-22T09:30:00.000Z", "yesterday"), "unreadable"],
  ["a newer version", shipped.replace('"v":1', '"v":2'), "newer-version"],
])("refuses %s", (_, json, fault) => {
  expect(parseStored(json)).toEqual({ ok: false, fault });
});
