import fc from "fast-check";
import { expect, test } from "vitest";
import { snapToGraphemes } from "./graphemes";
import { hiddenMarks, shownOffset, shownText, sourceOffset, TASHKEEL } from "./tashkeel";

const shown = (text: string, tashkeel: (typeof TASHKEEL)[number]) =>
  shownText(text, hiddenMarks(text, tashkeel));

test.each([
  ["vowels within a word", "العِلْمُ نُورٌ", "العلمُ نورٌ", "العلم نور"],
  ["shadda with its vowel", "يُعَلِّمُ النَّاسَ", "يعلّمُ النّاسَ", "يعلم الناس"],
  ["shadda behind its vowel", "رَبَِّ", "ربَِّ", "رب"],
  ["tanwin before its alef", "قَرَأَ كِتَابًا", "قرأَ كتابًا", "قرأ كتابا"],
  ["tanwin behind its alef", "شُكْراً", "شكراً", "شكرا"],
  ["tanwin before alef maqsura", "هُدًى", "هدًى", "هدى"],
  ["dagger alef and Qur'anic marks", "ٱلرَّحْمَٰنِ ۖ", "ٱلرّحمنِ ۖ", "ٱلرحمن "],
  ["marks before punctuation", "«نُورٌ»، ثُمَّ", "«نورٌ»، ثمَّ", "«نور»، ثم"],
  [
    "hamza in marks, which is a letter",
    "مَسْئُولٌ ا\u0653 و\u0654",
    "مسئولٌ ا\u0653 و\u0654",
    "مسئول ا\u0653 و\u0654",
  ],
  ["tatweel with a mark", "كِتَــابُ", "كتــابُ", "كتــاب"],
  ["words that have none", "قال John ١٢٣", "قال John ١٢٣", "قال John ١٢٣"],
])("%s", (_, text, ends, none) => {
  expect(shown(text, "all")).toBe(text);
  expect(shown(text, "ends")).toBe(ends);
  expect(shown(text, "none")).toBe(none);
});

const letters = fc.constantFrom(
  "ا",
  "ل",
  "م",
  "لا",
  "ـ",
  "َ",
  "ُ",
  "ّ",
  "ً",
  "ٰ",
  "ٓ",
  "\u{10efa}",
  "ۖ",
  " ",
  "،",
  "a",
  "é",
  "\u200c",
  "😀",
  "שׁ",
);
const lines = fc.array(letters, { maxLength: 40 }).map((it) => it.join(""));
const places = fc.record({
  line: lines,
  tashkeel: fc.constantFrom(...TASHKEEL),
  a: fc.nat(60),
  b: fc.nat(60),
});

test("whatever is shown has one place in the source, and comes back from it", () => {
  fc.assert(
    fc.property(lines, fc.constantFrom(...TASHKEEL), (line, tashkeel) => {
      const hidden = hiddenMarks(line, tashkeel);
      const text = shownText(line, hidden);
      for (let at = 0; at <= text.length; at++) {
        expect(shownOffset(hidden, sourceOffset(hidden, at))).toBe(at);
        expect(line.charAt(sourceOffset(hidden, at))).toBe(text.charAt(at));
      }
      expect(sourceOffset(hidden, text.length)).toBe(text === "" ? 0 : line.length);
    }),
  );
});

test("a passage of whole letters comes back letter for letter, however much of it is shown", () => {
  fc.assert(
    fc.property(places, ({ line, tashkeel, a, b }) => {
      const edges = { start: Math.min(a, b), end: Math.max(a, b) };
      const range = snapToGraphemes(line, edges);
      const hidden = hiddenMarks(line, tashkeel);
      const back = {
        start: sourceOffset(hidden, shownOffset(hidden, range.start)),
        end: sourceOffset(hidden, shownOffset(hidden, range.end)),
      };
      expect(snapToGraphemes(line, back)).toEqual(range);
    }),
  );
});

test("parts of a line are shown as the whole is", () => {
  fc.assert(
    fc.property(places, ({ line, tashkeel, a }) => {
      const hidden = hiddenMarks(line, tashkeel);
      const cut = Math.min(a, line.length);
      const parts = shownText(line, hidden, 0, cut) + shownText(line, hidden, cut);
      expect(parts).toBe(shownText(line, hidden));
    }),
  );
});
