import fc from "fast-check";
import { expect, test } from "vitest";
import { markedPeople } from "../../testing/marked-people";
import { heatLevel, heatOf, heatSteps, hottest } from "./heat";
import { markedWords, wordsOfText, type Participant } from "./marked-words";

function shown(given: Readonly<Record<string, string>>): string[] {
  const { text, people } = markedPeople(given);
  return heatOf(markedWords(wordsOfText(text), people)).map(
    (run) =>
      `${run.people.map(({ key }) => key).join("")} ${text.slice(run.range.start, run.range.end)}`,
  );
}

test.each([
  ["nobody's marks", {}, []],
  ["one mark", { a: "قال ⟦الشيخ العالم⟧ هذا" }, ["a الشيخ العالم"]],
  [
    "marks that cross",
    { a: "⟦قال الشيخ⟧ العالم هذا", b: "قال ⟦الشيخ العالم⟧ هذا" },
    ["a قال ", "ab الشيخ ", "b العالم"],
  ],
  [
    "words that different people marked apart",
    { a: "⟦قال⟧ الشيخ هذا", b: "قال ⟦الشيخ⟧ هذا" },
    ["a قال ", "b الشيخ"],
  ],
  ["marks of one person that touch as two", { a: "⟦قال⟧ ⟦الشيخ⟧ هذا" }, ["a قال ", "a الشيخ"]],
  ["one person's marks on one word once", { a: "⟦قال ⟦الشيخ⟧⟧ هذا" }, ["a قال الشيخ"]],
  ["a part of a word as the word", { a: "قال ال⟦شي⟧خ هذا" }, ["a الشيخ"]],
  [
    "punctuation that one took in and one did not",
    { a: "⟦قال.⟧ نعم", b: "⟦قال⟧. نعم" },
    ["ab قال"],
  ],
  ["a mark on a full stop as none", { a: "قال⟦.⟧ نعم" }, []],
])("shows %s", (_, given, expected) => {
  expect(shown(given)).toEqual(expected);
});

test("counts for each word those who marked it", () => {
  const text = "كتاب ".repeat(30);
  const words = wordsOfText(text);
  const mark = fc
    .tuple(fc.nat(text.length), fc.nat(20))
    .map(([start, length]) => ({ start, end: Math.min(text.length, start + length) }));
  fc.assert(
    fc.property(fc.array(fc.array(mark, { maxLength: 6 }), { maxLength: 6 }), (given) => {
      const people: Participant[] = given.map((ranges, key) => ({
        key: String(key),
        name: "",
        tint: 1,
        marks: ranges.map((range, id) => ({ id: String(id), range, colour: "sky", note: "" })),
      }));
      const heat = heatOf(markedWords(words, people));
      for (const word of words) {
        const touched = people.filter(({ marks }) =>
          marks.some(
            ({ range }) =>
              range.start < word.end && range.end > word.start && range.start < range.end,
          ),
        );
        const run = heat.find(({ range }) => range.start <= word.start && word.end <= range.end);
        expect(run?.people ?? []).toEqual(touched);
      }
    }),
  );
});

test.each([
  [0, []],
  [1, ["1-1"]],
  [3, ["1-1", "2-2", "3-3"]],
  [7, ["1-1", "2-2", "3-4", "5-5", "6-7"]],
  [30, ["1-6", "7-12", "13-18", "19-24", "25-30"]],
])("draws up to %i people in these steps", (most, expected) => {
  const steps = heatSteps(most);
  expect(steps.map(({ from, to }) => `${from}-${to}`)).toEqual(expected);
  for (const [index, { from, to }] of steps.entries())
    expect([heatLevel(steps, from), heatLevel(steps, to)]).toEqual([index + 1, index + 1]);
});

test("knows the word that most people marked", () => {
  const { text, people } = markedPeople({ a: "⟦قال الشيخ⟧", b: "قال ⟦الشيخ⟧" });
  expect(hottest(heatOf(markedWords(wordsOfText(text), people)))).toBe(2);
  expect(hottest([])).toBe(0);
});
