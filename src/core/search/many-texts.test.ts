import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { finished } from "../work";
import { finder } from "./find";
import { manyTexts, type IndexedText } from "./many-texts";
import { searchTerms } from "./search-terms";

const termsOf = (words: string) => searchTerms({ words, isExact: false, isWhole: false });

function holding(texts: readonly IndexedText[], words: string): readonly string[] {
  const index = manyTexts();
  finished(index.read(texts));
  return [...index.holding(termsOf(words))];
}

const text = (id: string, ...parts: string[]): IndexedText => ({ id, parts });

describe("which of many texts hold what is sought", () => {
  test.each([
    ["a part of a word, with clitics", "كتاب", "وبالكتاب نبدأ"],
    ["whatever the tashkeel", "العلم نور", "العِلْمُ نُورٌ"],
    ["words in any order", "نور العلم", "العلم نور"],
    ["a hamza in another seat", "مسؤول", "المسئول عنه"],
    ["a dagger alef", "الكتٰب", "هذا الكتاب"],
    ["a word that was written as two", "عبدالله", "قال عبد الله"],
    ["two words that were written with a joiner", "می‌روم", "من می روم"],
    ["a phrase", '"العلم نور"', "إن العلم نور"],
  ])("%s", (_, sought, note) => {
    expect(holding([text("it", "كلمة", note), text("other", "سواه")], sought)).toEqual(["it"]);
  });

  test.each([
    ["a phrase in another order", '"نور العلم"', "العلم نور"],
    ["a part of two words", "بدال", "كتب دالية"],
    ["a phrase over two parts", '"كلمة العلم"', "العلم نور"],
    ["one word of two", "العلم ظلام", "العلم نور"],
  ])("not %s", (_, sought, note) => {
    expect(holding([text("it", "كلمة", note)], sought)).toEqual([]);
  });

  const word = fc
    .array(fc.constantFrom(..."ابتلميوؤئأءٰكَُة"), { minLength: 4, maxLength: 7 })
    .map((letters) => letters.join(""));
  const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((all) => all.join(" "));

  test("whatever a search in one note finds is found among all", () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 8 }), words, (notes, sought) => {
        const texts = notes.map((note, nth) => text(String(nth), note));
        const found = holding(texts, sought);
        const holds = finder(sought);
        const alone = texts.filter(({ parts }) => holds(parts[0] ?? "")).map(({ id }) => id);
        expect(found).toEqual(expect.arrayContaining(alone));
      }),
    );
  });

  test("what is read again and again is as if it had been read once", () => {
    const edition = fc.uniqueArray(fc.tuple(fc.nat(9).map(String), words), {
      selector: ([id]) => id,
      maxLength: 8,
    });
    fc.assert(
      fc.property(fc.array(edition, { minLength: 1, maxLength: 4 }), words, (editions, sought) => {
        const index = manyTexts();
        let last: readonly IndexedText[] = [];
        for (const notes of editions) {
          last = notes.map(([id, note]) => text(id, note));
          finished(index.read(last));
        }
        const terms = termsOf(sought.slice(0, 4));
        expect([...index.holding(terms)].sort()).toEqual(
          [...holding(last, sought.slice(0, 4))].sort(),
        );
      }),
    );
  });
});
