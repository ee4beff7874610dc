import fc from "fast-check";
import { expect, test } from "vitest";
import type { TextRange } from "../text/text-range";
import { nextWord } from "../text/words";
import { wordsOfText } from "./marked-words";

function oneByOne(text: string): TextRange[] {
  const words: TextRange[] = [];
  for (let word = nextWord(text, 0); word; word = nextWord(text, word.end)) words.push(word);
  return words;
}

test.each([
  ["قال «الشيخُ» ذلك، ثم (نعم).", ["قال", "الشيخُ", "ذلك", "ثم", "نعم"]],
  ["عليها.وتجلت U.S.A ق.م", ["عليها", "وتجلت", "U.S.A", "ق.م"]],
  ["— … ۝ .", []],
])("finds the words of %s", (text, words) => {
  expect(wordsOfText(text).map(({ start, end }) => text.slice(start, end))).toEqual(words);
});

test("finds the words that are found one by one", () => {
  const letter = fc.constantFrom(..."اءتلمـَّّ ٰٱ۟۝٣3aZ .،:؛!؟«»()[]-_'\n\t\u200C\u200F\uFEFF");
  fc.assert(
    fc.property(fc.string({ unit: letter, maxLength: 30 }), (text) => {
      expect(wordsOfText(text)).toEqual(oneByOne(text));
    }),
    { numRuns: 2000 },
  );
});
