import { expect, test } from "vitest";
import { LONGEST_NOTE } from "../annotation/longest-note";
import { failed, ok } from "../result";
import { joinedNote } from "./merge-notes";

test.each([
  ["both, the first first", "أولى", "ثانية", "أولى\n\nثانية"],
  ["the one that there is", "", "ثانية", "ثانية"],
  ["the one that there is, before", "أولى", " \n", "أولى"],
  ["one of two alike", "أولى", "أولى ", "أولى"],
  ["nothing of nothing", "", "", ""],
])("keeps %s", (_, first, second, joined) => {
  expect(joinedNote(first, second)).toEqual(ok(joined));
});

test("refuses what is longer than a note may be, and keeps one that was longer already", () => {
  const long = "ح".repeat(LONGEST_NOTE);
  expect(joinedNote(long, "ثانية")).toEqual(failed("too-long"));
  expect(joinedNote(`${long}ح`, "")).toEqual(ok(`${long}ح`));
});
