import { assert, constantFrom, nat, property, string } from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { marked, markedAll } from "../../testing/marked-text";
import { nextWord, previousWord, snapToWords, wordAt } from "./words";

describe("snapToWords", () => {
  test.each([
    ["a part of a word to the word", "قال الش⟦ي⟧خ ثم", "قال ⟦الشيخ⟧ ثم"],
    ["parts of two words to both", "قا⟦ل الش⟧يخ ثم", "⟦قال الشيخ⟧ ثم"],
    ["nothing where whole words are chosen", "قال ⟦الشيخ⟧ ثم", "قال ⟦الشيخ⟧ ثم"],
    ["blanks away from both edges", "قال⟦ الشيخ ⟧ثم", "قال ⟦الشيخ⟧ ثم"],
    ["the Arabic comma away", "قال ⟦الشيخ،⟧ ثم", "قال ⟦الشيخ⟧، ثم"],
    ["the full stop at the end of a text away", "قال ⟦الشيخ.⟧", "قال ⟦الشيخ⟧."],
    ["quotation marks away", "قال ⟦«الشيخ»،⟧ ثم", "قال «⟦الشيخ⟧»، ثم"],
    ["brackets and ornate parentheses away", "⟦(﴿الشيخ﴾)⟧", "(﴿⟦الشيخ⟧﴾)"],
    ["punctuation between words along", "⟦قال: نع⟧م", "⟦قال: نعم⟧"],
    ["tashkeel along with its word", "كِتَا⟦ب⟧ٌ جديد", "⟦كِتَابٌ⟧ جديد"],
    ["a range that begins on a vowel mark", "العلم⟦ُ نو⟧ر", "⟦العلمُ نور⟧"],
    ["tatweel", "كتـ⟦ـ⟧ـاب", "⟦كتـــاب⟧"],
    ["a Persian word with ZWNJ", "او می‌⟦خوا⟧هم", "او ⟦می‌خواهم⟧"],
    ["half of a lam-alef", "قال ال⟦ا⟧ستاذ", "قال ⟦الاستاذ⟧"],
    ["one letter of a lam-alef in presentation forms", "⟦ﻛ⟧ﺘﺎﺏ ﻻ", "⟦ﻛﺘﺎﺏ⟧ ﻻ"],
    ["Arabic-Indic digits with their separators", "نحو ١٬٢⟦٣⟧٤٫٥ منها", "نحو ⟦١٬٢٣٤٫٥⟧ منها"],
    ["European digits", "نحو 3⟦.⟧14 منها", "نحو ⟦3.14⟧ منها"],
    ["a digit that clings to letters", "عام 143⟦5⟧هـ", "عام ⟦1435هـ⟧"],
    ["a Latin name", "قال Jo⟦h⟧n ثم", "قال ⟦John⟧ ثم"],
    ["an apostrophe in a Latin word", "do⟦n⟧’t", "⟦don’t⟧"],
    ["words joined by a full stop, before it", "علي⟦ها⟧.وتجلت", "⟦عليها⟧.وتجلت"],
    ["words joined by a full stop, after it", "عليها⟦.وت⟧جلت", "عليها.⟦وتجلت⟧"],
    ["words joined by a full stop, both", "علي⟦ها.وت⟧جلت", "⟦عليها.وتجلت⟧"],
    ["a vocalised word joined by a full stop", "عليهَا⟦ُ.⟧وتجلت", "⟦عليهَاُ⟧.وتجلت"],
    ["words joined by a colon", "قا⟦ل⟧:نعم", "⟦قال⟧:نعم"],
    ["an abbreviation of single letters as one", "سنة ٥٠ ⟦ق⟧.م.", "سنة ٥٠ ⟦ق.م⟧."],
    ["an abbreviation that ends in tatweel", "سنة ٥٠ ق.⟦هـ⟧", "سنة ٥٠ ⟦ق.هـ⟧"],
    ["a title set before a name", "أ.د.أح⟦م⟧د", "أ.د.⟦أحمد⟧"],
    ["an abbreviation before a name", "أ.⟦د⟧.أحمد", "⟦أ.د⟧.أحمد"],
    ["one of two months", "في أيا⟦ر⟧/مايو", "في ⟦أيار⟧/مايو"],
    ["both months", "في أيا⟦ر/م⟧ايو", "في ⟦أيار/مايو⟧"],
    ["a name in straight quotes", 'لـ⟦"دا⟧عش"', 'لـ"⟦داعش⟧"'],
    ["the clitic before straight quotes", '⟦ل⟧ـ"داعش"', '⟦لـ⟧"داعش"'],
    ["direction marks away from the edges", "⟦\u200Fقال\u200E⟧ نعم", "\u200F⟦قال⟧\u200E نعم"],
    ["across a line break", "قا⟦ل\nنع⟧م", "⟦قال\nنعم⟧"],
    ["not across a line break", "قال\n⟦نع⟧م", "قال\n⟦نعم⟧"],
    ["a range that ends on a line break", "قا⟦ل\n⟧نعم", "⟦قال⟧\nنعم"],
  ])("takes %s", (_, given, expected) => {
    const { text, range } = marked(given);
    expect(snapToWords(text, range)).toEqual(marked(expected).range);
  });

  test.each([
    ["the punctuation of a range without words", "قال ⟦ «، ⟧ ثم", "قال  ⟦«،⟧  ثم"],
    ["one punctuation mark", "قال⟦،⟧ ثم", "قال⟦،⟧ ثم"],
  ])("keeps %s", (_, given, expected) => {
    const { text, range } = marked(given);
    expect(snapToWords(text, range)).toEqual(marked(expected).range);
  });

  test.each(["قال⟦ ⟧ثم", "قال⟦ \n ⟧ثم", "قا⟦⟧ل", "⟦⟧"])("gives an empty range for %j", (given) => {
    const { text, range } = marked(given);
    const { start, end } = snapToWords(text, range);
    expect(end - start).toBe(0);
    expect(start).toBeGreaterThanOrEqual(range.start);
    expect(end).toBeLessThanOrEqual(range.end);
  });

  const letters = string({
    unit: constantFrom(..."ابلمنةِّـ .،«»\n\u200Cab1٢/\"😀\u200F:'-"),
    maxLength: 60,
  });
  test("is settled after one time and crosses no line break of its own", () => {
    assert(
      property(letters, nat(60), nat(60), (text, a, b) => {
        const range = {
          start: Math.min(a, b, text.length),
          end: Math.min(Math.max(a, b), text.length),
        };
        const once = snapToWords(text, range);
        expect(snapToWords(text, once)).toEqual(once);
        const breaks = (part: string) => part.split("\n").length;
        expect(breaks(text.slice(once.start, once.end))).toBeLessThanOrEqual(
          breaks(text.slice(range.start, range.end)),
        );
      }),
    );
  });

  test("finds a word in the middle of a text of seven million letters", () => {
    const text = "قال الشيخ في كتابه، ثم سكت. ".repeat(250_000);
    const middle = text.indexOf("الشيخ", 3_500_000);
    expect(snapToWords(text, { start: middle + 2, end: middle + 3 })).toEqual({
      start: middle,
      end: middle + "الشيخ".length,
    });
  });

  test("cuts a monstrous stretch without blanks far from the edge, not at it", () => {
    const text = "كتاب-".repeat(2_000);
    expect(snapToWords(text, { start: 5_001, end: 5_002 })).toEqual({ start: 5_000, end: 5_004 });
  });
});

describe("the word cursor", () => {
  const { text, ranges } = markedAll("«⟦قال⟧»\n ⟦الشيخ⟧، ⟦عليها⟧.⟦وتجلت⟧.\n\n⟦John⟧!");

  test("walks forward over all words, across lines", () => {
    const walked = [];
    for (let word = nextWord(text, 0); word; word = nextWord(text, word.end)) walked.push(word);
    expect(walked).toEqual(ranges);
  });

  test("walks backward over all words, across lines", () => {
    const walked = [];
    for (let word = previousWord(text, text.length); word; word = previousWord(text, word.start))
      walked.unshift(word);
    expect(walked).toEqual(ranges);
  });

  test("finds the word at each of its letters and none elsewhere", () => {
    for (let offset = 0; offset <= text.length; offset++)
      expect(wordAt(text, offset)).toEqual(
        ranges.find(({ start, end }) => start <= offset && offset < end),
      );
  });
});

/** Words in ⟦…⟧, by what is between their letters. */
const KINDS: readonly (readonly [kind: string, ...texts: string[]])[] = [
  [
    "abbreviations of single letters",
    "⟦القرن⟧ ⟦٣⟧ ⟦ق.م⟧ ⟦تقريبا⟧",
    "⟦أ.د⟧. ⟦فلان⟧",
    "⟦د.ب.أ⟧",
    "⟦قَ.مَ⟧",
  ],
  [
    "abbreviations in other letters",
    "⟦the⟧ ⟦U.S.A⟧ ⟦report⟧",
    "⟦e.g⟧. ⟦so⟧",
    "⟦Ph.D⟧., ⟦M.Sc⟧",
    "⟦т.е⟧. ⟦то⟧",
  ],
  [
    "no space after a full stop",
    "⟦كتاب⟧.⟦ثم⟧",
    "⟦في⟧.⟦ثم⟧",
    "⟦و⟧.⟦ثم⟧",
    "⟦the⟧ ⟦end⟧.⟦Then⟧",
    "⟦عام⟧ ⟦٢٠١٤⟧.⟦ثم⟧",
  ],
  ["superscripts and fractions", "⟦E⟧ = ⟦mc²⟧", "⟦٥⟧ ⟦م²⟧", "⟦H₂O⟧", "⟦²³⁵U⟧", "⟦10⁻³⟧", "⟦2½⟧"],
  ["apostrophes", "⟦don't⟧ ⟦rock’n’roll⟧", "⟦Ka‘ba⟧", "'⟦word⟧'", "⟦قال⟧'⟦ثم⟧"],
  ["Hebrew signs", '⟦צה"ל⟧ ⟦צה״ל⟧ ⟦צה”ל⟧', "⟦ג'ירפה⟧ ⟦ג׳⟧ ⟦פרופ'⟧ ⟦כהן⟧", '"⟦שלום⟧"', "'⟦שלום⟧'"],
  ["maqaf and hyphens", "⟦מִן⟧־⟦הָעִיר⟧", "⟦well⟧-⟦known⟧", "⟦١٩٩٠⟧-⟦١٩٩٥⟧", "⟦رأس⟧-⟦مال⟧"],
  ["numbers", "⟦٣٫٥⟧ ⟦1,234⟧، ⟦1٬000⟧", "⟦12:30⟧", "⟦1.2.3⟧", "⟦50⟧%", "⟦١⟧،⟦ثم⟧"],
  ["dates", "⟦12/5/2024⟧ ⟦2024-05-01⟧", "⟦١٤٤٥/٣/١٢هـ⟧", "⟦1⟧/⟦2⟧"],
  ["addresses", "⟦a.b@example.com⟧،", "⟦https://example.com/a?b=1⟧.", "⟦example.com⟧", "⟦node.js⟧"],
  ["hashtags and names", "#⟦علوم_الحاسب⟧ @⟦user_1⟧"],
  ["half-spaces", "⟦می\u200cروم⟧ ⟦کتاب\u200cها⟧، ⟦نمی\u200cخواهم⟧"],
  ["a middle dot", "⟦col·lecció⟧"],
  ["a direction mark inside", "⟦ق\u200f.\u200fم⟧ ⟦U.\u200eS⟧"],
];

const wordsBy = (next: typeof nextWord, text: string) => {
  const words = [];
  for (let word = next(text, 0); word; word = next(text, word.end)) words.push(word);
  return words;
};

test.each(KINDS)("words with %s", (_, ...texts) => {
  for (const given of texts) {
    const { text, ranges } = markedAll(given);
    expect(wordsBy(nextWord, text).map(({ start, end }) => text.slice(start, end))).toEqual(
      ranges.map(({ start, end }) => text.slice(start, end)),
    );
  }
});

/** As Chromium's: cuts at a mark between letters where others do not; and as WebKit's, holds nothing for a word. */
class CuttingSegmenter extends Intl.Segmenter {
  override segment(input: string): Intl.Segments {
    const found = Array.from(super.segment(input), ({ segment, index, isWordLike }) =>
      isWordLike
        ? Array.from(
            segment.matchAll(/(?!_)\p{P}|(?:_|[^\p{P}])+/gu),
            ({ 0: part, index: at }) => ({
              segment: part,
              index: index + at,
              input,
              isWordLike: false,
            }),
          )
        : [{ segment, index, input, isWordLike: false }],
    ).flat();
    return Object.assign(Object.create(null), {
      [Symbol.iterator]: () => found[Symbol.iterator](),
    });
  }
}

test("the words are the same in an engine that cuts at all punctuation", async () => {
  vi.resetModules();
  vi.stubGlobal("Intl", { ...Intl, Segmenter: CuttingSegmenter });
  const cutting = await import("./words");
  vi.unstubAllGlobals();
  for (const [, ...texts] of KINDS)
    for (const given of texts) {
      const { text } = markedAll(given);
      expect(wordsBy(cutting.nextWord, text)).toEqual(wordsBy(nextWord, text));
    }
  const letters = string({
    unit: constantFrom(..."ابِّـ .،:'’\"״׳·-/_²٢1aBצ\u200c\u200f@"),
    maxLength: 40,
  });
  assert(
    property(letters, (text) => {
      expect(wordsBy(cutting.nextWord, text)).toEqual(wordsBy(nextWord, text));
    }),
  );
});
