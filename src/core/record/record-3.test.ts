import fc from "fast-check";
import * as v from "valibot";
import { expect, test } from "vitest";
import { COLOURS } from "../annotation/annotation";
import versionTwo from "./fixtures/stored-annotation-2.json?raw";
import wholeThree from "./fixtures/stored-annotation-3-whole.json?raw";
import versionThree from "./fixtures/stored-annotation-3.json?raw";
import { isRecord3 } from "./record-3";

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
const extra = v.union([
  v.string(),
  count,
  v.pipe(
    v.array(v.unknown()),
    v.check(([q, p, x, b, l, e]) =>
      v.is(v.tuple([v.string(), v.string(), v.string(), count, count, v.optional(v.string())]), [
        q,
        p,
        x,
        b,
        l,
        e,
      ]),
    ),
  ),
]);
const passage = { q: v.string(), p: v.string(), x: v.string(), b: count, l: count };
const none = v.optional(v.undefined());
const plain = v.object({ v: v.literal(2), ...passage });
const further = v.object({
  v: v.literal(3),
  z: v.optional(inTurn([name, extra, revision, count], (length) => length > 0)),
});
const whole = { q: none, p: none, x: none, b: none, l: none };
const versions = v.union([
  plain,
  v.object({ ...further.entries, ...passage }),
  v.object({ ...further.entries, ...whole }),
]);
const schema = v.pipe(
  v.looseObject({
    i: name,
    a: name,
    e: v.optional(v.string()),
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
  v.check((it) => v.is(versions, it)),
  v.check(({ t, m = 0 }) => v.is(time, t + m)),
  v.check(({ v: version, w, s = [], o = [], z = [] }) => {
    const ofExtras = version === 3 ? (z as unknown[]).filter((_, at) => at % 4 === 3) : [];
    const places = [
      ...s.filter((_, at) => at % 2 === 1),
      ...o.filter((_, at) => at % 3 === 2),
      ...ofExtras,
    ];
    return places.every((place) => Number(place) < w.length / 2);
  }),
);

test("the check by hand is as strict as the schema", () => {
  const base = fc
    .constantFrom(versionTwo, versionThree, wholeThree)
    .map((text): Record<string, unknown> => ({ ...(JSON.parse(text) as object) }));
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
    fc.constantFrom<unknown>("rose", "mauve", {}, ["a", 1, "b", 2], 2),
    fc.constantFrom<unknown>(["*", 1, 1, 0], ["*", -1, 1, 0], ["#x", "x", 1, 9], ["*", 1, 1]),
    fc.constantFrom<unknown>(["@", ["", "", "", 1, 2], 1, 0], ["@", ["", "", "", 1, 2, 3], 1, 0]),
  );
  const change = fc.tuple(fc.constantFrom(..."viaeqpxblncytmdwsohfz"), odd);
  let agreed = 0;
  fc.assert(
    fc.property(base, fc.array(change, { maxLength: 3 }), (given, changes) => {
      const record = { ...given, ...Object.fromEntries(changes) };
      const text = JSON.stringify(record);
      const value = JSON.parse(text) as object;
      expect([text, isRecord3(value)]).toEqual([text, v.is(schema, value)]);
      if (isRecord3(value)) agreed += 1;
    }),
    { numRuns: 2000 },
  );
  expect(agreed).toBeGreaterThan(100);
});
