import fc from "fast-check";
import { expect, test } from "vitest";
import { beginningOf, piecesOf } from "./parts";

test.each([
  [
    "at a line's end",
    "سطر أول\nسطر. ثان وزيادة عليه",
    12,
    ["سطر أول\n", "سطر. ثان ", "وزيادة عليه"],
  ],
  ["at a sentence's end", "جملة أولى. جملة ثانية", 15, ["جملة أولى.", " جملة ثانية"]],
  ["at a word's end", "كلمة وأخرى وثالثة", 12, ["كلمة وأخرى ", "وثالثة"]],
  ["at a letter's end, with its marks", "كَلَّمَكَلَّمَ", 8, ["كَلَّمَ", "كَلَّمَ"]],
  ["whole where it is short", "كلمة", 4, ["كلمة"]],
  ["nothing of nothing", "", 4, []],
])("a text is cut %s", (_, text, longest, pieces) => {
  expect(piecesOf(text, longest)).toEqual(pieces);
});

test("pieces make the text again, none is longer than asked, and they are not many", () => {
  const letters = fc.string({
    unit: fc.constantFrom("ب", "َ", " ", "\n", ".", "a", "😀", "لا", "\u200d"),
  });
  fc.assert(
    fc.property(letters, fc.integer({ min: 1, max: 30 }), (text, longest) => {
      const pieces = piecesOf(text, longest);
      expect(pieces.join("")).toBe(text);
      expect(pieces.every(({ length }) => length > 0 && length <= longest)).toBe(true);
    }),
  );
});

test("a paragraph of 300,000 letters without a blank is cut as well", () => {
  const pieces = piecesOf("كلمة".repeat(75_000), 2000);
  expect(pieces).toHaveLength(150);
});

test.each([
  ["كلمة وأخرى", 20, "كلمة وأخرى"],
  ["كلمة وأخرى وثالثة", 12, "كلمة وأخرى…"],
  ["جملة أولى. جملة ثانية", 15, "جملة أولى.…"],
])("the beginning of «%s» in %i letters", (text, longest, beginning) => {
  expect(beginningOf(text, longest)).toBe(beginning);
});
