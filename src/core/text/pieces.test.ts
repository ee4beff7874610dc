import { array, assert, constantFrom, property } from "fast-check";
import { expect, test } from "vitest";
import { snapToGraphemes } from "./graphemes";
import { isBetweenWords } from "./joining";
import { PIECE, pieceEdges } from "./pieces";

const edgesOf = (text: string) => pieceEdges(text, { start: 0, end: text.length });
const lengthsOf = (text: string) =>
  [...edgesOf(text), text.length].map((edge, i, all) => edge - (all[i - 1] ?? 0));

test("what is no longer than a piece stays whole", () => {
  expect(edgesOf("")).toEqual([]);
  expect(edgesOf("ن".repeat(PIECE))).toEqual([]);
});

test("a long paragraph is parted between its words", () => {
  const text = "كان الناس يجتمعون كل مساء ".repeat(800);
  const edges = edgesOf(text);
  expect(edges.length).toBeGreaterThan(10);
  expect(edges.every((edge) => isBetweenWords(text, edge))).toBe(true);
  expect(Math.max(...lengthsOf(text))).toBeLessThanOrEqual(PIECE);
});

test("ten thousand letters that join are parted all the same", () => {
  expect(lengthsOf("ن".repeat(10_000))).toEqual([...Array(9).fill(PIECE), 10_000 - 9 * PIECE]);
});

test("a grapheme longer than a piece stays whole", () => {
  const grapheme = `ن${"\u064e".repeat(2 * PIECE)}`;
  expect(edgesOf(`${grapheme}${grapheme}`)).toEqual([grapheme.length]);
});

test("no piece is cut inside a grapheme or a lam-alef, and all together are the text", () => {
  const letters = constantFrom("ن", "لا", "نَ", "a", "é", "👩‍👧", " ", "، ", "漢", "\u200c");
  const texts = array(letters, { minLength: 1, maxLength: 40 }).map((some) =>
    some.join("").repeat(200),
  );
  assert(
    property(texts, (text) => {
      const edges = edgesOf(text);
      expect(edges).toEqual([...new Set(edges)].sort((a, b) => a - b));
      for (const edge of edges)
        expect(snapToGraphemes(text, { start: edge, end: edge }).start).toBe(edge);
      expect(Math.max(...lengthsOf(text))).toBeLessThanOrEqual(PIECE);
    }),
    { numRuns: 50 },
  );
});
