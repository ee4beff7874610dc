import * as fc from "fast-check";
import { expect, test } from "vitest";
import { marked } from "../../testing/marked-text";
import { FOLD_CLASSES, type FoldOptions } from "./fold-table";
import { fold } from "./folding";

const folds = (text: string, options?: FoldOptions): string => fold(text, options).text;

test.each([
  ["tashkeel", "قَالَ الشَّيْخُ", "قال الشيخ"],
  ["tashkeel", "ٱلرَّحۡمَـٰنِ", "الرحمن"],
  ["tashkeel", "رࣰ\u08d3و\u{10efd}ح", "روح"],
  ["tatweel", "كتـــاب", "كتاب"],
  ["controls", "قال\u200f \u2067John\u2069\ufeff", "قال john"],
  ["hamza", "آمن أحمد إلى ٱلبؤس بئر", "امن احمد الي البوس بير"],
  ["yeh", "علی فتى", "علي فتي"],
  ["teh", "مدرسة", "مدرسه"],
  ["kaf", "کتاب", "كتاب"],
  ["heh", "ہمھ", "همه"],
  ["forms", "ﻛﺘﺎﺏ ﻻ ﷲ Ａ", "كتاب لا الله a"],
  ["composition", "i\u0308 и\u0306", "i й"],
  ["digits", "١٢ ۳۴ ५", "12 34 5"],
  ["latin", "Éco ÅNGSTRÖM Σ", "eco angstrom σ"],
  ["punctuation", "«نعم»، قال ’لا‘ — ثم؟", "\"نعم\", قال 'لا' - ثم?"],
  ["spaces", "قال \t\n\u00a0ثم", "قال ثم"],
] as const)("folds %s", (name, given, expected) => {
  expect(folds(given)).toBe(expected);
  expect(folds(given, { [name]: false })).not.toBe(expected);
});

test("ZWNJ parts words in Persian, and nothing elsewhere", () => {
  expect(folds("می\u200cروم")).toBe("ميروم");
  expect(folds("می\u200cروم", { persian: true })).toBe("مي\u200cروم");
});

test("a hamza written apart is the letter that it makes, whether or not hamzas are folded", () => {
  expect(folds("ا\u0654حمد")).toBe("احمد");
  expect(folds("ا\u064e\u0654حمد", { hamza: false })).toBe("أحمد");
});

test("marks in another order are the same marks", () => {
  expect(folds("شّ\u064eر", { tashkeel: false })).toBe(folds("شَ\u0651ر", { tashkeel: false }));
});

test.each([
  ["a word after many marks", "ٱلْحَمْدُ لِلَّهِ ⟦رَبِّ⟧ الْعَالَمِينَ", "رب"],
  ["the marks of its last letter", "قال ⟦العِلْمُ⟧ نور", "العلم"],
  ["tatweel inside and after it", "قال ⟦العــلـمـ⟧ نور", "العلم"],
  ["no control that stands beside it", "قال \u202b⟦العلم⟧\u202c نور", "العلم"],
  ["a run of spaces", "قال⟦ \n العلم⟧ نور", " العلم"],
  ["the whole of a letter that the fold made into several", "عبد ⟦ﷲ⟧ نور", "له"],
  ["an emoji in one piece", "قال ⟦👩\u200d👧⟧ ثم", "👧"],
])("a folded hit maps back to %s", (_, given, needle) => {
  const { text, range } = marked(given);
  const folded = fold(text);
  const start = folded.text.indexOf(needle);
  expect(folded.rangeToSource({ start, end: start + needle.length })).toEqual(range);
});

const letters = [
  ..."قلاأبيةىیکہ",
  ..."َُّٰٕٔۖـ ,",
  "\u0301",
  "\u200c",
  "\u200f",
  "\u{10efd}",
  ..."ﻻﷲﹱeEéİßｱ١",
  "\n",
  "👩",
  "\u200d",
  "\ud83d",
  "각",
  "\u1100",
  "\u1161",
  "\u11a8",
];
const anyText = fc.oneof(
  fc.string({ unit: fc.constantFrom(...letters), maxLength: 40 }),
  fc.string({ unit: "binary", maxLength: 20 }),
);
const anyOptions = fc.constantFrom<FoldOptions>(
  {},
  { persian: true },
  { tashkeel: false, hamza: false },
  { tashkeel: false, heh: false, kaf: false, yeh: false },
  { forms: false, latin: false },
  Object.fromEntries(FOLD_CLASSES.map((name) => [name, name === "composition"])),
);

test("folding a folded text changes nothing, whatever is switched off", () => {
  fc.assert(
    fc.property(anyText, anyOptions, (text, options) => {
      const once = folds(text, options);
      expect(folds(once, options)).toBe(once);
    }),
  );
});

test("composed and decomposed texts fold alike, whatever else is switched off", () => {
  fc.assert(
    fc.property(anyText, anyOptions, (text, options) => {
      const composed = { ...options, composition: true };
      expect(folds(text.normalize("NFD"), composed)).toBe(folds(text.normalize("NFC"), composed));
    }),
  );
});

test("the way back never goes backwards, and ends at the end", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const folded = fold(text);
      let before = 0;
      for (let at = 0; at <= folded.text.length; at += 1) {
        expect(folded.toSource(at)).toBeGreaterThanOrEqual(before);
        before = folded.toSource(at);
      }
      expect(before).toBe(text.length);
    }),
  );
});

test("what a folded hit maps back to folds to the words sought, or to the whole letters around them", () => {
  const words = fc.string({
    unit: fc.constantFrom(..."قلاأبيةىَُّٰـ ", "\u200f", "\u0654"),
    maxLength: 40,
  });
  fc.assert(
    fc.property(words, fc.nat(), fc.nat(), (text, a, b) => {
      const folded = fold(text);
      const [start = 0, end = 0] = [a, b]
        .map((n) => n % (folded.text.length + 1))
        .sort((x, y) => x - y);
      const needle = folded.text.slice(start, end);
      const range = folded.rangeToSource({ start, end });
      expect(folds(text.slice(range.start, range.end))).toBe(needle);
    }),
  );
  fc.assert(
    fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
      const folded = fold(text);
      const [start = 0, end = 0] = [a, b]
        .map((n) => n % (folded.text.length + 1))
        .sort((x, y) => x - y);
      const range = folded.rangeToSource({ start, end });
      expect(folds(text.slice(range.start, range.end))).toContain(folded.text.slice(start, end));
    }),
  );
});
