import { expect, test } from "vitest";
import { marked } from "../../testing/marked-text";
import { graphemesAfter, graphemesBefore, snapToGraphemes } from "./graphemes";

test.each([
  ["a letter cut from its vowel mark", "العل⟦م⟧ُ نور", "العل⟦مُ⟧ نور"],
  ["a range that begins on a vowel mark", "العلم⟦ُ نور⟧", "العل⟦مُ نور⟧"],
  ["a letter cut from two of its three marks", "ال⟦نَّ⟧ٰاس", "ال⟦نَّٰ⟧اس"],
  ["a range that ends inside lam-alef", "⟦السل⟧ام", "⟦السلا⟧م"],
  ["a range that begins inside lam-alef", "السل⟦ام⟧", "الس⟦لام⟧"],
  ["a lam-alef with a mark between", "السَّل⟦َام⟧ُ", "السَّ⟦لَامُ⟧"],
  ["a lam-alef with hamza", "ا⟦ل⟧أرض", "ا⟦لأ⟧رض"],
  ["a lam-alef whose madda stands apart", "⟦ال⟧ا\u0653ن", "⟦الا\u0653⟧ن"],
  ["an emoji of several parts", "قال 👩⟦\u200d👧 ثم⟧", "قال ⟦👩\u200d👧 ثم⟧"],
  ["a surrogate pair", "قال \ud83d⟦\udc4d⟧", "قال ⟦👍⟧"],
  ["flags, two letters at a time", "🇪🇬⟦🇲⟧🇦🇹🇳", "🇪🇬⟦🇲🇦⟧🇹🇳"],
  ["a line break of two parts", "قال\r⟦\nثم⟧", "قال⟦\r\nثم⟧"],
])("snaps %s", (_, given, expected) => {
  const { text, range } = marked(given);
  const whole = marked(expected);
  expect(text).toBe(whole.text);
  expect(snapToGraphemes(text, range)).toEqual(whole.range);
});

test.each([
  ["whole letters", "قال ⟦الشَّيخُ⟧ ثم"],
  ["lam and alef kept apart by a ZWNJ", "⟦ل\u200c⟧ا"],
  ["lam and alef kept apart by a tatweel", "⟦لـ⟧ا"],
  ["a lone surrogate", "قا⟦\ud83d⟧ل"],
  ["the whole text", "⟦لا⟧"],
])("leaves %s as they are", (_, given) => {
  const { text, range } = marked(given);
  expect(snapToGraphemes(text, range)).toEqual(range);
});

test("an empty range stays empty and stands before the letter that it was in", () => {
  const { text, range } = marked("العلم⟦⟧ُ");
  expect(snapToGraphemes(text, range)).toEqual({ start: 4, end: 4 });
});

test("edges outside the text are brought to its ends", () => {
  expect(snapToGraphemes("نور", { start: -2, end: 9 })).toEqual({ start: 0, end: 3 });
});

test("a letter under thousands of marks is one grapheme", () => {
  const text = `ن${"\u0301".repeat(5000)}ور`;
  expect(snapToGraphemes(text, { start: 3000, end: 3001 })).toEqual({ start: 0, end: 5001 });
});

test("graphemes are counted, not code units", () => {
  const text = "👍 نُورٌ عَلَى";
  expect(text.slice(graphemesBefore(text, text.length, 3))).toBe("عَلَى");
  expect(text.slice(0, graphemesAfter(text, 0, 5))).toBe("👍 نُورٌ");
});

test("counting past an end stops at the end", () => {
  expect(graphemesBefore("نور", 2, 32)).toBe(0);
  expect(graphemesAfter("نور", 1, 32)).toBe(3);
});

test("agrees with Intl.Segmenter on every offset of a mixed text", () => {
  const text = "قَالَ الشَّيْخُ: «لا»\u06dd١٢ 👨‍👩‍👧‍👦🇪🇬a\u0301é क्षि 각 \ud83d می\u200cروم ﷺ \u0600٥ ☝🏽\r\n";
  for (const { index, segment } of new Intl.Segmenter("ar").segment(text))
    for (let inside = 1; inside <= segment.length; inside += 1)
      expect(graphemesBefore(text, index + inside, 1)).toBe(index);
});
