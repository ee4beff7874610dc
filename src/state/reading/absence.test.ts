import { expect, test } from "vitest";
import type { Placement } from "../../core/anchoring/placement";
import { absenceOf, meantId } from "./absence";

const note = (id: string) => ({
  id,
  motivation: "highlighting" as const,
  target: { source: "a", selectors: [] },
  bodies: [],
});
const all: Placement = {
  placed: [
    { annotation: note("placed"), layer: "mine", range: { start: 0, end: 1 }, fate: undefined },
  ],
  orphans: [{ annotation: note("lost"), layer: "mine", reason: "quote-not-found" }],
  sought: [note("sought")],
};

const known = {
  all,
  hidden: new Set(["hidden"]),
  own: { deleted: [note("deleted")] },
  guide: { annotations: [note("guide")] },
};

test.each([
  ["placed", undefined],
  ["lost", undefined],
  ["sought", undefined],
  ["hidden", undefined],
  ["deleted", "deleted"],
  ["guide", "guide-hidden"],
  ["elsewhere", "unknown"],
])("%s is absent as %s", (id, absence) => {
  expect(absenceOf(id, known)).toBe(absence);
});

test("before anything is loaded every note is unknown", () => {
  const nothing = { placed: [], orphans: [], sought: [] };
  const empty = { all: nothing, hidden: new Set<string>(), own: undefined, guide: undefined };
  expect(absenceOf("placed", empty)).toBe("unknown");
});

test.each([
  ["the id as it is read", "placed", undefined, "placed"],
  ["that too where both are known", "placed", "lost", "placed"],
  ["it as it stands, where only that is known", "plac", "placed", "placed"],
  ["the id as it is read, where neither is known", "plac", "ed", "plac"],
  ["nothing, where none is named", undefined, undefined, undefined],
])("an address means %s", (_, annotation, verbatim, meant) => {
  expect(meantId({ annotation, verbatim }, known)).toBe(meant);
});
