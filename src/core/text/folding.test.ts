import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { marked } from "../../testing/marked-text";
import { FOLD_CLASSES, FOLD_OF_LINKS, type FoldOptions } from "./fold-table";
import { fold } from "./folding";
import { graphemeStart } from "./graphemes";

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
  ["quranic", "۞ لَهُۥ بِهِۦ ﴿١﴾", " له به (1)"],
  ["highHamza", "ٲمن ٳن ٶ ٸ ۓ", "امن ان و ي ے"],
  ["points", "וַיֵּ֣לֶךְ אִ֔ישׁ שָׁלוֹם רֿאשׁ", "וילכ איש שלומ ראש"],
  ["points", "בְּרֵאשִׁ֖ית לַֽיְלָה הׇאִישׁ", "בראשית לילה האיש"],
  ["finals", "שלום לך בן אף ארץ", "שלומ לכ בנ אפ ארצ"],
  ["yiddish", "װאָס ױך ײַן", "וואס ויכ יינ"],
  ["hebrewForms", "ﬠﬡ ﭏ", "עא אל"],
  ["hebrewPunctuation", "מן־העיר צה״ל ג׳ כב ׀ לא׃", "מנ-העיר צה\"ל ג' כב לא:"],
  ["syriac", "ܡܸܠܬ݂ܵܐ ܗ̇ܘ ܪ̈ܝܫܐ", "ܡܠܬܐ ܗܘ ܪܝܫܐ"],
  ["thaana", "ދިވެހި", "ދވހ"],
  ["nko", "ߒߞߏ߫ ߛߓߍ߲", "ߒߞߏ ߛߓߍ"],
  ["otherMarks", "ࠁࠓࠠࠀ ࡀ࡙ \u{1e922}\u{1e944}\u{1e922}", "ࠁࠓࠀ ࡀ \u{1e922}\u{1e922}"],
  ["accents", "λόγος ᾳ за́мок ёлка", "λογοσ α замок елка"],
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
  ..."אםײװשּׁ־״׃׀ְָ",
  ..."ܒܸ݂ދިߞ߫ࠁࠠࡀ࡙۞ۥۦ﴿",
  ..."ώςйёќ",
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
  FOLD_OF_LINKS,
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

const codePoints = (...ranges: readonly (readonly [first: number, last: number])[]): string[] =>
  ranges.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)),
  );

/** Letters without marks, and what may stand on them, by script. */
const scripts = {
  Arabic: ["بتسلمنوى", codePoints([0x610, 0x61a], [0x64b, 0x652], [0x656, 0x65f], [0x670, 0x670])],
  "Arabic, Qur'anic": [
    "بتسلمنوى",
    codePoints([0x6d6, 0x6dc], [0x6df, 0x6e8], [0x6ea, 0x6ed], [0x897, 0x89f], [0x8c9, 0x8e1]),
  ],
  "Arabic, stretched": ["بتسلمنوى", [..."ـََِ"]],
  Hebrew: ["אבגדהלמןץ", codePoints([0x591, 0x5bd], [0x5bf, 0x5bf], [0x5c1, 0x5c2], [0x5c4, 0x5c5])],
  Yiddish: ["אװױײיפ", codePoints([0x5b0, 0x5bd], [0x5bf, 0x5bf], [0xfb1e, 0xfb1e])],
  Syriac: ["ܐܒܓܕܗܠܡ", codePoints([0x711, 0x711], [0x730, 0x74a], [0x303, 0x308], [0x323, 0x32d])],
  Thaana: ["ދވހރނ", codePoints([0x7a6, 0x7b0])],
  "N'Ko": ["ߒߞߏߛߓ", codePoints([0x7eb, 0x7f3], [0x7fd, 0x7fd])],
  Samaritan: ["ࠀࠁࠂࠃ", codePoints([0x816, 0x819], [0x81b, 0x823], [0x825, 0x827], [0x829, 0x82d])],
  Mandaic: ["ࡀࡁࡂࡃ", codePoints([0x859, 0x85b])],
  Adlam: ["\u{1e922}\u{1e923}\u{1e924}", codePoints([0x1e944, 0x1e94a])],
  Latin: ["abceinouy", codePoints([0x300, 0x30f], [0x323, 0x328])],
  Greek: ["αεηιουωρ", codePoints([0x300, 0x301], [0x313, 0x314], [0x342, 0x342], [0x345, 0x345])],
  Cyrillic: ["аеиоуыэюя", codePoints([0x300, 0x301])],
} as const;

describe.each(Object.entries(scripts))("%s", (_, [letters, marks]) => {
  const letter = fc.tuple(
    fc.constantFrom(...letters),
    fc.array(fc.constantFrom(...marks), { maxLength: 3 }),
  );
  const words = fc.array(
    fc.oneof({ weight: 5, arbitrary: letter }, fc.constant([" ", []] as const)),
    {
      maxLength: 30,
    },
  );

  test("whatever marks are put on letters or taken away, the fold is the same", () => {
    fc.assert(
      fc.property(words, (given) => {
        const bare = given.map(([base]) => base).join("");
        const pointed = given.map(([base, on]) => base + on.join("")).join("");
        expect(folds(pointed)).toBe(folds(bare));
      }),
    );
  });

  test("a hit in the fold goes back to the same letters, whole, with their marks", () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (given, a, b) => {
        const first = a % (given.length + 1);
        const last = first + (b % (given.length + 1 - first));
        const parts = [given.slice(0, first), given.slice(first, last), given.slice(last)];
        const bare = parts.map((part) => part.map(([base]) => base).join(""));
        const pointed = parts.map((part) => part.map(([base, on]) => base + on.join("")).join(""));
        const { text, rangeToSource } = fold(pointed.join(""));
        const [before = "", words = ""] = bare.map((part) => folds(part, { spaces: false }));
        fc.pre(words !== "" && text === bare.map((it) => folds(it, { spaces: false })).join(""));
        const range = rangeToSource({ start: before.length, end: before.length + words.length });
        expect(graphemeStart(pointed.join(""), range.start)).toBe(range.start);
        expect(graphemeStart(pointed.join(""), range.end)).toBe(range.end);
        expect(pointed.join("").slice(range.start, range.end)).toBe(pointed[1]);
      }),
    );
  });
});

test("what links are found by folds today as it did when they were sent", () => {
  let hash = 0x811c9dc5; // FNV-1a
  const ranges = [
    [0x20, 0x8ff],
    [0x1e00, 0x20ff],
    [0xfb00, 0xfdff],
    [0xfe70, 0xfeff],
  ] as const;
  for (const letter of codePoints(...ranges)) {
    const folded = folds(`ب${letter}و א${letter} e${letter}`, FOLD_OF_LINKS);
    for (let at = 0; at < folded.length; at += 1)
      hash = Math.imul(hash ^ folded.charCodeAt(at), 0x01000193);
  }
  expect((hash >>> 0).toString(16)).toBe("ccec2e2a");
});
