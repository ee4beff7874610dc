import { expect, test } from "vitest";
import { forEachWord, indexWords } from "./word-index";
import { stemKey } from "./word-stem";

const wordsOf = (text: string): string[] => {
  const words: string[] = [];
  forEachWord(text, (start, end) => words.push(text.slice(start, end)));
  return words;
};

test.each([
  ["Arabic, Latin and digits", "قال john: 12 مره.", ["قال", "john", "12", "مره"]],
  ["brackets and dashes between", "(قال)-ثم", ["قال", "ثم"]],
  ["emoji as words", "قال 👍!", ["قال", "👍"]],
  ["no words", " .، ", []],
])("reads words: %s", (_, text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test("finds the words of a stem in their order, and words by offset", () => {
  const text = "الكتاب خير جليس وكتابها خير";
  const index = indexWords(text);
  const places = Array.from(index.withStem(stemKey("كتاب", 0, 4)));
  expect(places.map((at) => index.wordText(at))).toContain("وكتابها");
  expect(index.count).toBe(5);
  expect(index.wordText(index.wordAfter(text.indexOf("جليس")))).toBe("جليس");
  expect(index.wordAfter(text.length)).toBe(5);
});
