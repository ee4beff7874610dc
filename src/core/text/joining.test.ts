import { assert, constantFrom, nat, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { marked } from "../../testing/marked-text";
import { isBetweenWords, shrinkBetweenWords, snapBetweenWords, snapToWords } from "./joining";

/** Reads «و|العلم»: the text and the offset that the stroke stands at. */
function cut(given: string): { text: string; offset: number } {
  return { text: given.replace("|", ""), offset: given.indexOf("|") };
}

describe("a cut is safe", () => {
  test.each([
    ["between two words", "قال| الشيخ"],
    ["after a blank", "قال |الشيخ"],
    ["before punctuation", "قال|، ثم"],
    ["after punctuation, without a space", "عليها.|وتجلت"],
    ["before a closing quotation mark", "«قال|»"],
    ["after an opening quotation mark", "«|قال"],
    ["between a letter and digits", "عام|١٤٣٥"],
    ["between digits", "١٤|٣٥"],
    ["between digits and a letter", "١٤٣٥|هـ"],
    ["at the beginning", "|قال"],
    ["at the end", "قال|"],
    ["at a line break", "قال|\nقال"],
    ["after a line break, even before a stray mark", "قال\n|َقال"],
    ["before an ayah's number", "العالمين|۝"],
    ["between two vocalised words", "بِسْمِ| ٱللَّهِ"],
    ["before punctuation after a vocalised word", "ٱللَّهِ|،"],
    ["between ideographs", "漢|字"],
    ["beside an emoji", "قال|😀"],
    ["beside a direction mark at a word's end", "قال\u200E| ثم"],
  ])("%s", (_, given) => {
    const { text, offset } = cut(given);
    expect(isBetweenWords(text, offset)).toBe(true);
  });
});

describe("a cut is not safe", () => {
  test.each([
    ["after the clitic ba", "ب|العلم"],
    ["after the article", "ال|علم"],
    ["inside a lam-alef", "ال|ا"],
    ["before a letter that joins back only", "كت|اب"],
    ["before the final ya", "كرس|ي"],
    ["after the clitic waw, which does not join but kerns", "و|كتاب"],
    ["after alef", "ا|لعلم"],
    ["after ra", "مدر|سة"],
    ["beside a hamza, which some faces join", "شي|ء"],
    ["before a mark", "العلم|ُ"],
    ["before the second of two marks", "العلمّ|ُ"],
    ["after a letter and its mark", "وَ|العلم"],
    ["before a superscript alef", "هذ|ٰا"],
    ["before tatweel", "ك|ـتاب"],
    ["after tatweel", "كـ|تاب"],
    ["before ZWNJ", "می|\u200Cخواهم"],
    ["after ZWNJ", "می\u200C|خواهم"],
    ["before ZWJ", "ه|\u200D"],
    ["after ZWJ", "ه\u200D|م"],
    ["before a direction mark between two letters", "عل|\u200Eم"],
    ["after a direction mark between two letters", "عل\u200E|م"],
    ["between Persian letters", "گ|چ"],
    ["between letters stored by their shape", "ﻛ|ﺘﺎﺏ"],
    ["between Arabic and Latin letters", "الـ|PDF"],
    ["inside a Latin word", "Jo|hn"],
    ["inside a Latin word with a mark of its own", "re\u0301|sume\u0301"],
    ["between Syriac letters", "ܒ|ܒ"],
    ["between two punctuation marks", "«قال.|»"],
    ["before an Arabic semicolon", "شعر|؛"],
    ["inside a surrogate pair", "\ud83d|\ude00"],
    ["inside an emoji of several", "👨\u200D|👩"],
    ["inside a flag", "🇱|🇧"],
  ])("%s", (_, given) => {
    const { text, offset } = cut(given);
    expect(isBetweenWords(text, offset)).toBe(false);
  });
});

test.each([
  ["the word of a clitic", "قال ⟦ب⟧العلم ثم", "قال ⟦بالعلم⟧ ثم"],
  ["the word that a clitic stands before", "قال و⟦العلم⟧ ثم", "قال ⟦والعلم⟧ ثم"],
  ["the word of a letter in its middle", "مدر⟦س⟧ة", "⟦مدرسة⟧"],
  ["all words that are touched", "قا⟦ل الش⟧يخ ثم", "⟦قال الشيخ⟧ ثم"],
  ["words as they are", "قال ⟦الشيخ ثم⟧ سكت", "قال ⟦الشيخ ثم⟧ سكت"],
  ["nothing where nothing is chosen", "قا⟦⟧ل", "قا⟦⟧ل"],
])("draws %s", (_, given, expected) => {
  const { text, range } = marked(given);
  const whole = { start: 0, end: text.length };
  expect(snapBetweenWords(text, range, whole)).toEqual(marked(expected).range);
});

test.each([
  ["an address", "افتح ⟦https://example.org/⟧ الآن", "افتح ⟦https://example.org/⟧ الآن"],
  ["an address beside punctuation", "«⟦https://example.org/⟧».", "«⟦https://example.org/⟧»."],
  ["a formula within brackets", "(⟦[a_n]⟧).", "(⟦[a_n]⟧)."],
  ["a word after an article in other letters", "الـ⟦iPhone⟧ و", "الـ⟦iPhone⟧ و"],
  ["a whole word of one kind of letters", "ال⟦عل⟧م John", "⟦العلم⟧ John"],
  ["whole Latin words", "في J⟦oh⟧n و", "في ⟦John⟧ و"],
  ["whole Hebrew words", "John של⟦ו⟧ם", "John ⟦שלום⟧"],
  ["a letter with its mark", "قال ⟦re⟧\u0301 و", "قال ⟦re\u0301⟧ و"],
])("lets words of another language be drawn apart: %s", (_, given, expected) => {
  const { text, range } = marked(given);
  expect(snapToWords(text, range, { start: 0, end: text.length })).toEqual(marked(expected).range);
});

test.each([
  ["the words after a word in part", "ب⟦العلم نور⟧ ثم", "بالعلم⟦ نور⟧ ثم"],
  ["the words before a word in part", "⟦العلم ك⟧بير", "⟦العلم ⟧كبير"],
  ["words as they are", "قال ⟦الشيخ ثم⟧ سكت", "قال ⟦الشيخ ثم⟧ سكت"],
])("draws in full %s", (_, given, expected) => {
  const { text, range } = marked(given);
  const whole = { start: 0, end: text.length };
  expect(shrinkBetweenWords(text, range, whole)).toEqual(marked(expected).range);
});

test.each(["قال ⟦ب⟧العلم", "كت⟦ـا⟧ب", "العِ⟦ل⟧مُ"])("draws nothing of %s in full", (given) => {
  const { text, range } = marked(given);
  expect(shrinkBetweenWords(text, range, { start: 0, end: text.length })).toBeUndefined();
});

test("takes the edges of the block for safe and does not pass them", () => {
  const { text, range } = marked("قا⟦لكت⟧اب");
  expect(snapBetweenWords(text, range, range)).toEqual(range);
  expect(shrinkBetweenWords(text, range, range)).toEqual(range);
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
      const drawn = snapBetweenWords(text, { start, end }, whole);
      const full = shrinkBetweenWords(text, { start, end }, whole) ?? { start, end: start };
      expect(drawn.start).toBeLessThanOrEqual(start);
      expect(drawn.end).toBeGreaterThanOrEqual(end);
      expect(full.start).toBeGreaterThanOrEqual(start);
      expect(full.end).toBeLessThanOrEqual(end);
      const edges = [drawn, full].filter((part) => part.start < part.end);
      for (const edge of edges.flatMap((part) => [part.start, part.end]))
        expect(isBetweenWords(text, edge)).toBe(true);
    }),
  );
});
