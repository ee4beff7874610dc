import { expect, test } from "vitest";
import { fold } from "../text/folding";
import { stemKey } from "./word-stem";

const keyOf = (word: string): number => {
  const { text } = fold(word);
  return stemKey(text, 0, text.length);
};

test.each([
  ["the article", "كتاب", "الكتاب"],
  ["and", "الكتاب", "والكتاب"],
  ["a preposition before the article", "كتاب", "بالكتاب"],
  ["the article after li-", "كتاب", "للكتاب"],
  ["a suffixed pronoun", "كتاب", "كتابها"],
  ["a plural", "مسلم", "المسلمون"],
  ["a feminine ending", "مكتوب", "مكتوبة"],
])("words that differ by %s share a key", (_, a, b) => {
  expect(keyOf(b)).toBe(keyOf(a));
});

test.each([
  ["short words keep their letters", "ال", "ا"],
  ["a waw of the stem stays", "ولد", "لد"],
  ["other words differ", "كتاب", "كتيب"],
])("%s", (_, a, b) => {
  expect(keyOf(a)).not.toBe(keyOf(b));
});
