import { expect, test } from "vitest";
import { WHOLE } from "../../testing/notebooks";
import { readMarkdown, writeMarkdown } from "./markdown";
import type { ReadNotes } from "./notebook";

const asRead = (read: ReturnType<typeof readMarkdown>): ReadNotes["notes"] => {
  if (!read.ok) throw new Error(read.fault);
  expect(read.value.passedOver).toEqual([]);
  return read.value.notes;
};

test("Markdown brings back each note with its words, and which it is", () => {
  const read = asRead(readMarkdown(writeMarkdown(WHOLE)));
  const told = read.map(({ annotation: { id, target, bodies } }) => [
    id,
    target.selectors.map((it) => "exact" in it && it.exact),
    bodies.map(({ value }) => value),
  ]);
  expect(told).toEqual([
    ["a1", ["قال الشيخ"], ["قول #حكمة"]],
    ["a2", ["الشيخ لتلميذه"], ["An answer"]],
    ["a3", ["العلم نور. ثم سكت.\nقفا نبك"], []],
  ]);
});
