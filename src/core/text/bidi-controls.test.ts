import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bidiBalanced, isolated } from "./bidi-controls";

/** The controls by their names in Unicode, between braces. */
const CODES = {
  LRE: "\u202a",
  RLE: "\u202b",
  PDF: "\u202c",
  LRO: "\u202d",
  RLO: "\u202e",
  LRI: "\u2066",
  RLI: "\u2067",
  FSI: "\u2068",
  PDI: "\u2069",
};
const coded = (told: string) =>
  Object.entries(CODES).reduce((text, [name, code]) => text.replaceAll(`{${name}}`, code), told);
const told = (text: string) =>
  Object.entries(CODES).reduce((out, [name, code]) => out.replaceAll(code, `{${name}}`), text);

describe("another's words are shown with their controls", () => {
  test.each([
    ["as they are, where there are none", "سلمى Salma 12", "سلمى Salma 12"],
    [
      "as they are, where they are well nested",
      "{RLI}a{LRE}b{PDF}{PDI}c",
      "{RLI}a{LRE}b{PDF}{PDI}c",
    ],
    ["closed: an isolate", "سلمى {RLI}Salma", "سلمى {RLI}Salma{PDI}"],
    ["closed: an override", "{RLO}exe.cod", "{RLO}exe.cod{PDF}"],
    ["closed from within", "{FSI}{LRO}{RLE}a", "{FSI}{LRO}{RLE}a{PDF}{PDF}{PDI}"],
    [
      "closed: an embedding at the end of its isolate",
      "{LRI}{RLO}a{PDI}b",
      "{LRI}{RLO}a{PDF}{PDI}b",
    ],
    ["without what closes nothing", "a{PDI}b{PDF}c{PDI}", "abc"],
    [
      "without what would close from inside an isolate",
      "{RLE}{LRI}a{PDF}b{PDI}{PDF}",
      "{RLE}{LRI}ab{PDI}{PDF}",
    ],
    ["closed at each line's end", "{RLO}a\nb{PDF}\n{LRI}", "{RLO}a{PDF}\nb\n{LRI}{PDI}"],
    [
      "closed at each paragraph's end",
      "{RLI}a\r\nb\u2029{LRE}c",
      "{RLI}a{PDI}\r\nb\u2029{LRE}c{PDF}",
    ],
  ])("%s", (_, given, shown) => {
    expect(told(bidiBalanced(coded(given)))).toBe(shown);
  });
});

test("in a sentence they are one piece of one line, in their own direction or in a given one", () => {
  expect(told(isolated("سلمى"))).toBe("{FSI}سلمى{PDI}");
  expect(told(isolated("iPhone في يد", "rtl"))).toBe("{RLI}iPhone في يد{PDI}");
  expect(told(isolated(coded("a{RLI}\n\u2029b{PDI}{PDI}"), "ltr"))).toBe("{LRI}a{RLI} b{PDI}{PDI}");
});

const words = fc
  .array(fc.constantFrom(...Object.values(CODES), "a", "ب", "1", " ", "\n", "\u2029"), {
    maxLength: 40,
  })
  .map((letters) => letters.join(""));

/** How many stretches are open at the end of a paragraph, if each one closes what it should. (UAX 9, X1-X8) */
function openAtEnd(paragraph: string): number {
  const open: ("isolate" | "embedding")[] = [];
  for (const letter of paragraph)
    if ("\u2066\u2067\u2068".includes(letter)) open.push("isolate");
    else if ("\u202a\u202b\u202d\u202e".includes(letter)) open.push("embedding");
    else if (letter === CODES.PDI) {
      if (open.pop() !== "isolate") return Number.NaN;
    } else if (letter === CODES.PDF && open.pop() !== "embedding") return Number.NaN;
  return open.length;
}

test("whatever was written, each paragraph is well nested, and no other letter is changed", () => {
  fc.assert(
    fc.property(words, (given) => {
      const shown = bidiBalanced(given);
      for (const paragraph of shown.split(/[\n\u2029]/u)) expect(openAtEnd(paragraph)).toBe(0);
      const letters = (text: string) => text.replace(/[\u202a-\u202e\u2066-\u2069]/gu, "");
      expect(letters(shown)).toBe(letters(given));
      expect(bidiBalanced(shown)).toBe(shown);
    }),
  );
});

test("whatever was written, nothing of it reaches beyond its place in a sentence", () => {
  fc.assert(
    fc.property(words, (given) => {
      const shown = isolated(given);
      expect(shown).not.toMatch(/[\n\u2029]/u);
      expect(openAtEnd(shown)).toBe(0);
      // The last control is what closes the first.
      expect(openAtEnd(shown.slice(0, -1))).toBe(1);
    }),
  );
});
