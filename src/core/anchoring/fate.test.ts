import { expect, test } from "vitest";
import { marked } from "../../testing/marked-text";
import { anchor } from "../../testing/anchored";
import { describe } from "./describe";
import { fateOf, fateSince } from "./fate";

test.each([
  ["unchanged", "قال ⟦الشيخ⟧ ثم مضى", "قال ⟦الشيخ⟧ ثم رجع"],
  ["moved", "قال ⟦الشيخ⟧ ثم مضى", "ثم قال ⟦الشيخ⟧ ومضى"],
  ["respelt", "قال ⟦الشيخ أحمد⟧ ثم مضى", "قَالَ ⟦الشَّيْخُ احمد⟧ ثُمَّ مَضَى"],
  ["reworded", "قال ⟦الشيخ أحمد⟧ ثم مضى", "قال ⟦المعلم أحمد⟧ ثم مضى"],
  ["respelt", "ثم سأل ⟦المسؤول⟧ عن ذلك", "ثم سأل ⟦المسئول⟧ عن ذلك"],
  ["respelt", "او هر روز ⟦می\u200cرفت⟧ تا شهر", "او هر روز ⟦می رفت⟧ تا شهر"],
])("a passage is %s: %s, now %s", (fate, before, after) => {
  const old = marked(before);
  const now = marked(after);
  const target = { source: "a", selectors: describe(old.text, old.range) };
  const found = anchor(now.text, target.selectors);
  expect(found).toMatchObject({ range: now.range });
  expect(found.status === "anchored" && fateOf(target, now.text, found)).toBe(fate);
});

test.each([
  ["unchanged", "قال ⟦الشيخ⟧ ثم مضى", "قال ⟦الشيخ⟧ ثم رجع"],
  ["moved", "قال ⟦الشيخ⟧ ثم مضى", "ثم قال ⟦الشيخ⟧ ومضى"],
  ["respelt", "قال ⟦الشيخ⟧ ثم مضى", "قَالَ ⟦الشَّيْخُ⟧ ثُمَّ مَضَى"],
])("a passage whose words are not known, but for the fold, is %s", (fate, before, after) => {
  const now = marked(after);
  expect(fateSince({ range: marked(before).range }, now.text, now.range)).toBe(fate);
});
