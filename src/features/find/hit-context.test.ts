import { expect, test } from "vitest";
import { editionWith } from "../../testing/read-text";
import { cliticsOf, contextOf } from "./hit-context";

const hitOn = (text: string, ...parts: string[]) => ({
  parts: parts.map((words) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length, clitics: [] };
  }),
});

test("what was found stands out by whole words, between the words around it", () => {
  const line = editionWith("العلم نور والجهل ظلام");
  expect(contextOf(line, hitOn(line.text, "جهل"))).toEqual({
    pieces: [{ start: 10, lead: "العلم نور ", found: "والجهل" }],
    rest: " ظلام",
    isCutBefore: false,
    isCutAfter: false,
  });
});

test("several words of a hit stand out, with the words between them", () => {
  const line = editionWith("العلم نور والجهل ظلام");
  const { pieces, rest } = contextOf(line, hitOn(line.text, "العلم", "الجهل"));
  expect(pieces.map(({ lead, found }) => [lead, found])).toEqual([
    ["", "العلم"],
    [" نور ", "والجهل"],
  ]);
  expect(rest).toBe(" ظلام");
});

test("in a long paragraph the words are cut between words, and it is said where", () => {
  const around = "كلمة ".repeat(40);
  const line = editionWith(`${around}نور ${around}`.trim());
  const { pieces, rest, ...cut } = contextOf(line, hitOn(line.text, "نور"));
  expect(cut).toEqual({ isCutBefore: true, isCutAfter: true });
  expect(pieces[0]?.lead).toMatch(/^(?:كلمة )+$/u);
  expect(rest).toMatch(/^(?: كلمة)+$/u);
  expect(rest.length).toBeLessThan(60);
});

test("what is written to the words is told", () => {
  const parts = [
    { start: 0, end: 5, clitics: ["و", "ال"] },
    { start: 6, end: 9, clitics: [] },
    { start: 10, end: 15, clitics: ["ب"] },
  ];
  expect(cliticsOf({ parts })).toBe("و + ال، ب");
});
