import * as fc from "fast-check";
import { expect, test } from "vitest";
import { codePointFromUtf16, codePointsOf, utf16FromCodePoint } from "./code-points";

test.each([
  ["before any emoji", "قال 👍 ثم", 4, 4],
  ["after an emoji", "قال 👍 ثم", 6, 5],
  ["inside an emoji's pair: its start", "قال 👍 ثم", 5, 4],
  ["after a lone surrogate", "قا\ud83dل", 3, 3],
  ["after two emoji that touch", "👍👍", 4, 2],
  ["past the end", "👍", 9, 1],
  ["before the beginning", "👍", -1, 0],
])("an offset %s", (_, text, utf16, codePoint) => {
  expect(codePointFromUtf16(text, utf16)).toBe(codePoint);
});

test.each([
  ["after an emoji", "قال 👍 ثم", 5, 6],
  ["after a lone surrogate", "قا\ud83dل", 3, 3],
  ["past the end", "👍", 9, 2],
])("a code point %s", (_, text, codePoint, utf16) => {
  expect(utf16FromCodePoint(text, codePoint)).toBe(utf16);
});

const anyText = fc.string({ unit: fc.constantFrom("ق", "ُ", "👍", "\ud83d", "\udc4d", " ") });

test("both ways agree with how JavaScript counts code points", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const points = codePointsOf(text);
      let utf16 = 0;
      for (const [codePoint, letter] of [...text].entries()) {
        expect(points.fromUtf16(utf16)).toBe(codePoint);
        expect(points.toUtf16(codePoint)).toBe(utf16);
        utf16 += letter.length;
      }
    }),
  );
});
