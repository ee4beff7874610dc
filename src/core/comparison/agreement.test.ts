import { expect, test } from "vitest";
import { markedPeople } from "../../testing/marked-people";
import { agreementOf } from "./agreement";
import { markedWords, wordsOfText, type MarkedWords } from "./marked-words";
import type { WordSpan } from "../text/word-span";

function agreement(given: Readonly<Record<string, string>>) {
  const { text, people } = markedPeople(given);
  return agreementOf(markedWords(wordsOfText(text), people));
}

/** People who marked these units of a continuum of so many words. */
const continuum = (
  length: number,
  people: readonly (readonly [number, number])[][],
): MarkedWords => ({
  words: Array.from({ length }, (_, word) => ({ start: 2 * word, end: 2 * word + 1 })),
  people: people.map((given, key) => {
    const units: WordSpan[] = given.map(([start, end]) => ({ start, end }));
    return { person: { key: String(key), name: "", tint: 1, marks: [] }, marks: [], units };
  }),
});

const value = (result: { readonly ok: boolean; readonly value?: number }) => result.value;

test("finds what Krippendorff's own example has", () => {
  // Content Analysis, 4th edition (2019), figure 12.11, p. 340: Alex, Paul and Suzan, a continuum
  // of 60; it prints |uα = 0.413. Without the book's rounding on the way it is 0.4136.
  const { unitizedAlpha } = agreementOf(
    continuum(60, [
      [
        [0, 7],
        [7, 13],
        [30, 32],
        [32, 37],
        [37, 44],
        [44, 60],
      ],
      [
        [0, 7],
        [7, 13],
        [13, 21],
        [32, 44],
      ],
      [
        [0, 7],
        [7, 13],
        [13, 21],
        [32, 37],
        [37, 41],
        [41, 44],
      ],
    ]),
  );
  expect(value(unitizedAlpha)).toBeCloseTo(0.4136, 4);
});

test("finds what is reckoned by hand", () => {
  // Two people, four words: a marks the first two as one unit, b the second. ℓ₁ = 3, ℓ₀ = 5;
  // ℓ₀₁ = 1 (the first word); ε₀₁ = 8·5·3 / (64 − (4 + 1) − 5) = 120/54; |uα = 1 − 54/120 = 0.55.
  // The words shared are 1 of 2 and of 1: 2·1 / 3.
  const { overlap, unitizedAlpha } = agreementOf(continuum(4, [[[0, 2]], [[1, 2]]]));
  expect(value(unitizedAlpha)).toBeCloseTo(0.55, 12);
  expect(value(overlap)).toBeCloseTo(2 / 3, 12);
});

test("takes the mean of overlap over all pairs", () => {
  // a and b agree wholly, c with neither: (1 + 0 + 0) / 3.
  const { overlap } = agreement({ a: "⟦قال⟧ الشيخ", b: "⟦قال⟧ الشيخ", c: "قال ⟦الشيخ⟧" });
  expect(value(overlap)).toBeCloseTo(1 / 3, 12);
});

test("calls it 1 where all mark the same words", () => {
  const marks = "قال ⟦الشيخ العالم⟧ هذا ⟦حق⟧";
  const { people, overlap, unitizedAlpha } = agreement({ a: marks, b: marks, c: marks });
  expect([people, value(overlap), value(unitizedAlpha)]).toEqual([3, 1, 1]);
});

test("calls it less than chance where people avoid each other", () => {
  const { overlap, unitizedAlpha } = agreement({ a: "⟦قال⟧ الشيخ", b: "قال ⟦الشيخ⟧" });
  expect(value(overlap)).toBe(0);
  expect(value(unitizedAlpha)).toBeLessThan(0);
});

test("leaves out those who marked nothing", () => {
  const marks = "قال ⟦الشيخ⟧";
  expect(agreement({ a: marks, b: marks, c: "قال الشيخ" })).toEqual(
    agreement({ a: marks, b: marks }),
  );
});

test.each([
  ["nobody is there", {}, "too-few-people"],
  ["one is alone", { a: "⟦قال⟧ الشيخ" }, "too-few-people"],
  ["only one marked anything", { a: "⟦قال⟧ الشيخ", b: "قال الشيخ" }, "too-few-people"],
  ["nobody marked anything", { a: "قال الشيخ", b: "قال الشيخ" }, "nothing-marked"],
  ["there are no words", { a: "", b: "" }, "nothing-marked"],
])("says why there is none where %s", (_, given, fault) => {
  expect(agreement(given)).toMatchObject({ overlap: { fault }, unitizedAlpha: { fault } });
});

test("says that all was marked by all, where nothing is left to compare chance with", () => {
  const { overlap, unitizedAlpha } = agreement({ a: "⟦قال الشيخ⟧", b: "⟦قال الشيخ⟧" });
  expect(value(overlap)).toBe(1);
  expect(unitizedAlpha).toEqual({ ok: false, fault: "everything-marked" });
});
