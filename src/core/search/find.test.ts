import * as fc from "fast-check";
import { expect, test } from "vitest";
import { finder } from "./find";

test.each([
  ["المدرسه", "في الْمَدْرَسَةِ الكبيرة", true],
  ["أحمد", "قال احمد", true],
  [" ١٢٣ ", "صفحة 123", true],
  ["", "أي نص", true],
  ["\u064e", "أي نص", true],
  ["كتاب", "قلم", false],
  // Several words, in any order, each as a part of a word too; punctuation beside them is not sought.
  ["الحكومة المعارضة", "المعارضة والحكومة معا", true],
  ["الحكومة، المعارضة", "المعارضة والحكومة معا", true],
  ["الحكومة الموالاة", "المعارضة والحكومة معا", false],
  ["،", "قال، ثم", true],
  ["،", "قال ثم", false],
  // Hamza's seats.
  ["مسؤول", "المسئولون", true],
  ["شئون", "وزارة الشؤون", true],
  ["رءوس", "رؤوس أقلام", true],
  ["يقرؤون", "هم يقرأون", true],
  ["مسوول", "مسؤول", true],
  // Qur'anic spelling, either way.
  ["الآخرين", "ٱلْءَاخِرِينَ", true],
  ["آمنوا", "ٱلَّذِينَ ءَامَنُوا۟", true],
  ["الكتاب", "ذَٰلِكَ ٱلْكِتَٰبُ", true],
  ["هذا الكتاب", "هَٰذَا ٱلْكِتَٰبُ", true],
  ["ٱلرَّحْمَٰنِ", "بسم الله الرحمن الرحيم", true],
  ["الرحمان", "ٱلرَّحْمَٰنِ ٱلرَّحِيمِ", true],
  ["الصلاة", "أَقِيمُوا۟ ٱلصَّلَوٰةَ", true],
  // Persian: with a half-space, a space, joined.
  ["می روم", "می\u200cروم", true],
  ["می\u200cروم", "می روم", true],
  ["میروم", "من می روم.", true],
  ["می\u200cروم", "میروم", true],
  ["عبدالله", "عبد الله بن عمر", true],
  ["بروم", "رب روما", false],
  ["بین-المللی", "بین المللی", true],
  ["-", "رب روما", false],
  // Other scripts.
  ["שלום", "שָׁלוֹם", true],
  ['צה"ל', "צה״ל", true],
  ["מן העיר", "מִן־הָעִיר", true],
  ["ܡܠܬܐ", "ܡܸܠܬ݂ܵܐ", true],
])("«%s» is in «%s»: %s", (query, text, isFound) => {
  expect(finder(query)(text)).toBe(isFound);
});

test("whatever words of a text are sought, in whatever order and however vocalised, they are found", () => {
  const words =
    "قال المسؤول ثم الشؤون على القرآن هذا الكتاب ٱلصَّلَوٰةَ شَيْـٔٗا می\u200cروم שָׁלוֹם ܡܸܠܬ݂ܵܐ don’t 3.5".split(
      " ",
    );
  const marks = [..."ًَُِّْٰـ", "\u200f", "\u05b0", "\u0730"];
  fc.assert(
    fc.property(
      fc.shuffledSubarray(words, { minLength: 1 }),
      fc.shuffledSubarray(words, { minLength: 1 }),
      fc.constantFrom(...marks),
      (text, sought, mark) => {
        const query = sought.filter((word) => text.includes(word)).join(" ");
        expect(finder(query)(text.map((word) => word + mark).join(" "))).toBe(true);
        const strange = sought.filter((word) => !text.includes(word));
        expect(strange.filter((word) => finder(word)(text.join(" ")))).toEqual([]);
      },
    ),
  );
});
