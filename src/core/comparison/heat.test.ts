import fc from "fast-check";
import { expect, test } from "vitest";
import { markedPeople } from "../../testing/marked-people";
import { heatOf } from "./heat";
import { markedWords, wordsOfText, type Participant } from "./marked-words";

function shown(given: Readonly<Record<string, string>>): string[] {
  const { text, people } = markedPeople(given);
  return heatOf(markedWords(wordsOfText(text), people)).map(
    ({ range, count }) => `${count} ${text.slice(range.start, range.end)}`,
  );
}

test.each([
  ["nobody's marks", {}, []],
  ["one mark", { a: "قال ⟦الشيخ العالم⟧ هذا" }, ["1 الشيخ العالم"]],
  [
    "marks that cross",
    { a: "⟦قال الشيخ⟧ العالم هذا", b: "قال ⟦الشيخ العالم⟧ هذا" },
    ["1 قال", "2 الشيخ", "1 العالم"],
  ],
  [
    "different words as often marked as one run",
    { a: "⟦قال⟧ الشيخ هذا", b: "قال ⟦الشيخ⟧ هذا" },
    ["1 قال الشيخ"],
  ],
  ["one person's marks on one word once", { a: "⟦قال ⟦الشيخ⟧⟧ هذا" }, ["1 قال الشيخ"]],
  ["a part of a word as the word", { a: "قال ال⟦شي⟧خ هذا" }, ["1 الشيخ"]],
  ["punctuation that one took in and one did not", { a: "⟦قال.⟧ نعم", b: "⟦قال⟧. نعم" }, ["2 قال"]],
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
        expect(run?.count ?? 0).toBe(touched.length);
      }
    }),
  );
});
