import fc from "fast-check";
import * as v from "valibot";
import { expect, test } from "vitest";
import { parseVersioned, versionedFrom } from "./versioned";

const schema = v.object({ v: v.literal(1), offset: v.number() });

test.each([
  ["what was kept", '{"v":1,"offset":3}', { ok: true, value: { v: 1, offset: 3 } }],
  ["nothing", null, { ok: false, fault: "unreadable" }],
  ["no JSON", '{"v":1,"off', { ok: false, fault: "unreadable" }],
  ["no object", "1", { ok: false, fault: "unreadable" }],
  ["a list", '[{"v":1,"offset":3}]', { ok: false, fault: "unreadable" }],
  ["no version", '{"offset":3}', { ok: false, fault: "unreadable" }],
  ["a version in letters", '{"v":"1","offset":3}', { ok: false, fault: "unreadable" }],
  ["a version before the first", '{"v":0,"offset":3}', { ok: false, fault: "unreadable" }],
  ["another field", '{"v":1,"offset":"3"}', { ok: false, fault: "unreadable" }],
  ["a newer version, whatever it holds", '{"v":2}', { ok: false, fault: "newer-version" }],
  ["a newer version between two", '{"v":1.5}', { ok: false, fault: "newer-version" }],
])("%s is told", (_, text, expected) => {
  expect(parseVersioned(text, schema)).toEqual(expected);
});

test("a version is known up to the newest, and newer beyond it", () => {
  const said = fc.oneof(fc.integer({ min: -1, max: 9 }), fc.double({ noNaN: true }), fc.string());
  fc.assert(
    fc.property(said, fc.integer({ min: 1, max: 5 }), (version, newest) => {
      const value: unknown = JSON.parse(JSON.stringify({ v: version, more: "م" }));
      const isKnown = [1, 2, 3, 4, 5].slice(0, newest).some((it) => it === version);
      const isNewer = typeof version === "number" && Number.isFinite(version) && version > newest;
      expect(versionedFrom(JSON.stringify(value), newest)).toEqual(
        isKnown
          ? { status: "known", value, version }
          : isNewer
            ? { status: "newer-version", value }
            : { status: "unreadable" },
      );
    }),
  );
});

test("no text makes it throw", () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
      expect(["known", "newer-version", "unreadable"]).toContain(versionedFrom(text, 1).status);
    }),
  );
});
