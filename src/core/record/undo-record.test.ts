import fc from "fast-check";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { storedAnnotation } from "../../testing/stored-records";
import { failed, ok } from "../result";
import { changesBetween } from "./part-change";
import { DEPTH } from "./undo-depth";
import type { Step } from "./undo-history";
import { parseSteps, stepsText } from "./undo-record";

const MOST = 1_000_000;

const step = fc
  .tuple(fc.option(storedAnnotation), storedAnnotation)
  .map(([before, after]): Step => {
    const annotation = { ...after.annotation, id: before?.annotation.id ?? after.annotation.id };
    const changes = changesBetween(before ?? undefined, { ...after, annotation });
    return { source: "a", changes };
  })
  .filter(({ changes }) => changes.length > 0);
const steps = fc.record({
  done: fc.array(step, { maxLength: 5 }),
  undone: fc.array(step, { maxLength: 5 }),
  writers: fc.array(fc.string(), { maxLength: 4 }),
});

test("whatever was done is read as it was kept", () => {
  fc.assert(
    fc.property(steps, (kept) => {
      expect(parseSteps(stepsText(kept, MOST), "a")).toEqual(ok(kept));
    }),
  );
});

test("where there is little room the last steps are kept, whole, and those done before those taken back", () => {
  fc.assert(
    fc.property(steps, fc.nat(4000), (kept, room) => {
      const read = parseSteps(stepsText(kept, room), "a");
      if (!read.ok) throw new Error(read.fault);
      const { done, undone } = read.value;
      expect(done).toEqual(kept.done.slice(kept.done.length - done.length));
      expect(undone).toEqual(kept.undone.slice(kept.undone.length - undone.length));
      const units = JSON.stringify([...done, ...undone].map(({ changes }) => changes)).length;
      expect(units).toBeLessThanOrEqual(room + 2);
    }),
  );
});

test("a record of the first version is read", () => {
  const text = readFileSync(new URL("./fixtures/undo-steps-1.json", import.meta.url), "utf8");
  const read = parseSteps(text, "inshiqaqat");
  if (!read.ok) throw new Error(read.fault);
  const { done, undone, writers } = read.value;
  expect(writers).toEqual(["k3x9w", "m7q4t"]);
  expect(done.map(({ changes }) => changes.map(({ part }) => part))).toEqual([
    ["life"],
    ["note", "colour"],
  ]);
  expect(undone).toEqual([
    {
      source: "inshiqaqat",
      changes: [expect.objectContaining({ id: "0123456789abcdef", part: "target" })],
    },
  ]);
});

test.each([
  ["nothing", ""],
  ["half a record", '{"v":1,"w":[],"d":[['],
  ["another thing", "[]"],
  ["a step that changes nothing", '{"v":1,"w":[],"d":[[]],"u":[]}'],
  ["a part that there is not", '{"v":1,"w":[],"d":[[{"id":"x","part":"tint"}]],"u":[]}'],
  [
    "a colour that there is not",
    '{"v":1,"w":[],"d":[[{"id":"x","part":"colour","before":"sky","after":"grey"}]],"u":[]}',
  ],
])("cannot read %s", (_, text) => {
  expect(parseSteps(text, "a")).toEqual(failed("unreadable"));
});

test("tells a newer version's record from one that is broken", () => {
  expect(parseSteps('{"v":2,"x":1}', "a")).toEqual(failed("newer-version"));
});

test("reads no more steps than are remembered", () => {
  const one = { id: "x", part: "note", before: "", after: "أ" } as const;
  const done = Array.from({ length: DEPTH + 5 }, (): Step => ({ source: "a", changes: [one] }));
  const read = parseSteps(stepsText({ done, undone: [], writers: [] }, MOST), "a");
  expect(read.ok && read.value.done.length).toBe(DEPTH);
});
