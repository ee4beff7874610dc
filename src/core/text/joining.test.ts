import { assert, constantFrom, nat, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { marked } from "../../testing/marked-text";
import { isJoiningSafe, shrinkToJoiningSafe, snapToJoiningSafe } from "./joining";

/** Reads «و|العلم»: the text and the offset that the stroke stands at. */
function cut(given: string): { text: string; offset: number } {
  return { text: given.replace("|", ""), offset: given.indexOf("|") };
}

describe("a cut is safe", () => {
  test.each([
    ["between two words", "قال| الشيخ"],
    ["after a blank", "قال |الشيخ"],
    ["before punctuation", "قال|، ثم"],
    ["before a closing quotation mark", "«قال|»"],
    ["after an opening quotation mark", "«|قال"],
    ["after the clitic waw", "و|العلم"],
    ["after alef", "ا|لعلم"],
    ["after alef with hamza", "أ|كبر"],
    ["after dal", "مد|رسة"],
    ["after ra", "مر|حبا"],
    ["after a teh marbuta", "مدرسة|ـ"],
    ["after a hamza", "جاء|ت"],
    ["before a hamza", "شي|ء"],
    ["after a lam-alef", "الا|ستاذ"],
    ["after the Persian zheh", "مژ|ده"],
    ["after an Urdu barree yeh", "ہے|۔"],
    ["after ZWNJ", "می\u200C|خواهم"],
    ["between a letter and digits", "عام|١٤٣٥"],
    ["between digits", "١٤|٣٥"],
    ["between Arabic and Latin letters", "الـ|PDF"],
    ["between a Latin and an Arabic letter", "PDF|ات"],
    ["at the beginning", "|قال"],
    ["at the end", "قال|"],
    ["at a line break", "قال|\nقال"],
    ["after a line break, even before a stray mark", "قال\n|َقال"],
    ["beside a word stored as one character", "محمد|ﷺ"],
    ["before an ayah's number", "العالمين|۝"],
    ["between two vocalised words", "بِسْمِ| ٱللَّهِ"],
    ["before punctuation after a vocalised word", "ٱللَّهِ|،"],
    ["in a word without tashkeel beside one with it", "و|العلم نُور"],
    ["between ideographs", "漢|字"],
    ["beside an emoji", "قال|😀"],
  ])("%s", (_, given) => {
    const { text, offset } = cut(given);
    expect(isJoiningSafe(text, offset)).toBe(true);
  });
});

describe("a cut is not safe", () => {
  test.each([
    ["after the clitic ba", "ب|العلم"],
    ["after the clitic kaf", "ك|تاب"],
    ["after the article", "ال|علم"],
    ["inside a lam-alef", "ال|ا"],
    ["before a letter that joins back only", "كت|اب"],
    ["before the final ya", "كرس|ي"],
    ["before a mark", "العلم|ُ"],
    ["before the second of two marks", "العلمّ|ُ"],
    ["after a joining letter and its mark", "مُ|علم"],
    ["after waw with its mark", "وَ|العلم"],
    ["at a letter without a mark in a word that carries tashkeel", "و|العُلا"],
    ["before a superscript alef", "هذ|ٰا"],
    ["before tatweel", "ك|ـتاب"],
    ["after tatweel", "كـ|تاب"],
    ["between tatweels", "لـ|ـ"],
    ["before ZWNJ", "می|\u200Cخواهم"],
    ["before ZWJ", "ه|\u200D"],
    ["after ZWJ", "ه\u200D|م"],
    ["before a direction mark between two letters that join", "عل|\u200Eم"],
    ["after a direction mark between two letters that join", "عل\u200E|م"],
    ["between Persian letters", "گ|چ"],
    ["between Urdu letters", "ٹ|ھ"],
    ["between letters stored by their shape", "ﻛ|ﺘﺎﺏ"],
    ["inside a Latin word", "Jo|hn"],
    ["inside a Latin word with a mark of its own", "re\u0301|sume\u0301"],
    ["between Syriac letters", "ܒ|ܒ"],
    ["inside a surrogate pair", "\ud83d|\ude00"],
    ["inside an emoji of several", "👨\u200D|👩"],
    ["inside a flag", "🇱|🇧"],
    ["before a decomposed hamza", "ا|\u0654"],
  ])("%s", (_, given) => {
    const { text, offset } = cut(given);
    expect(isJoiningSafe(text, offset)).toBe(false);
  });
});

test.each([
  ["a clitic that joins to its word", "قال ⟦ب⟧العلم ثم", "قال ⟦با⟧لعلم ثم"],
  ["a word after such a clitic", "قال ب⟦العلم⟧ ثم", "قال ⟦بالعلم⟧ ثم"],
  ["a clitic that does not join", "قال ⟦و⟧العلم ثم", "قال ⟦و⟧العلم ثم"],
  ["a letter in the middle", "مدر⟦س⟧ة", "مدر⟦سة⟧"],
  ["half of a lam-alef", "ال⟦ا⟧ستاذ", "ا⟦لا⟧ستاذ"],
  ["a letter in a vocalised word", "وَٱلعِل⟦مُ⟧ نُورٌ", "⟦وَٱلعِلمُ⟧ نُورٌ"],
  ["words", "قال ⟦الشيخ ثم⟧ سكت", "قال ⟦الشيخ ثم⟧ سكت"],
  ["nothing", "قا⟦⟧ل", "قا⟦⟧ل"],
])("is drawn around %s", (_, given, expected) => {
  const { text, range } = marked(given);
  const whole = { start: 0, end: text.length };
  expect(snapToJoiningSafe(text, range, whole)).toEqual(marked(expected).range);
});

test.each([
  ["after a clitic that joins", "قال ب⟦العلم⟧ ثم", "قال با⟦لعلم⟧ ثم"],
  ["before a word's end", "⟦المعرو⟧ف", "⟦المعرو⟧ف"],
  ["before a join", "⟦العلم نو⟧ر", "⟦العلم نو⟧ر"],
  ["to the words before", "⟦العلم ك⟧بير", "⟦العلم ⟧كبير"],
])("is drawn in full %s", (_, given, expected) => {
  const { text, range } = marked(given);
  const whole = { start: 0, end: text.length };
  expect(shrinkToJoiningSafe(text, range, whole)).toEqual(marked(expected).range);
});

test.each(["قال ⟦ب⟧العلم", "كت⟦ـا⟧ب", "العِ⟦ل⟧مُ"])("nothing of %s is drawn in full", (given) => {
  const { text, range } = marked(given);
  expect(shrinkToJoiningSafe(text, range, { start: 0, end: text.length })).toBeUndefined();
});

test("takes the edges of the block for safe and does not pass them", () => {
  const { text, range } = marked("قا⟦لكت⟧اب");
  expect(snapToJoiningSafe(text, range, range)).toEqual(range);
  expect(shrinkToJoiningSafe(text, range, range)).toEqual(range);
});

test("the full part lies inside the range, the range inside what is drawn, all edges safe", () => {
  const letters = string({
    unit: constantFrom(..."ابلمرودةءِّـ .،\n\u200C\u200DabZ٢😀\u200Eگﻛ"),
    maxLength: 40,
  });
  assert(
    property(letters, nat(40), nat(40), (text, a, b) => {
      const start = Math.min(a, b, text.length);
      const end = Math.min(Math.max(a, b), text.length);
      const whole = { start: 0, end: text.length };
      const drawn = snapToJoiningSafe(text, { start, end }, whole);
      const full = shrinkToJoiningSafe(text, { start, end }, whole) ?? { start, end: start };
      expect(drawn.start).toBeLessThanOrEqual(start);
      expect(drawn.end).toBeGreaterThanOrEqual(end);
      expect(full.start).toBeGreaterThanOrEqual(start);
      expect(full.end).toBeLessThanOrEqual(end);
      const edges = [drawn, full].filter((part) => part.start < part.end);
      for (const edge of edges.flatMap((part) => [part.start, part.end]))
        expect(isJoiningSafe(text, edge)).toBe(true);
    }),
  );
});
