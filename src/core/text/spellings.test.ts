import * as fc from "fast-check";
import { expect, test } from "vitest";
import { isSameWord, isSpeltIn, skeletonOf, spellingOf } from "./spellings";
import { fold } from "./folding";

test.each([
  ["a hamza before waw", "مسؤول مسئول", "شؤون شئون", "رؤوس رءوس رئوس", "يقرؤون يقرءون يقرأون"],
  ["a hamza on another seat", "مسألة مسئلة", "هيئة هيأة", "جزأين جزئين جزءين"],
  ["a hamza that is not typed", "مسؤول مسوول", "بئر بير", "رأس راس"],
  ["an alef before which a hamza stands", "ءامنوا آمنوا", "القرءان القرآن", "ٱلْءَاخِرِينَ الآخرين"],
  ["a hamza on no letter", "يَسْـَٔلُونَ يسألون", "شَيْـٔٗا شيئا", "سَيِّـَٔاتِ سيئات", "خَٰطِـِٔينَ خاطئين"],
  ["a hamza on no letter, dropped", "أَفْـِٔدَة أفدة"],
  ["a dagger alef", "ٱلْكِتَٰبِ الكتاب", "رحمٰن رحمان رَحْمَـٰن", "ٱلْعَٰلَمِينَ العالمين"],
  ["a dagger alef, left out", "ٱلْكِتَٰبِ الكتب", "هٰذا هذا", "رحمٰن رحمن", "ذَٰلِكَ ذلك", "لٰكن لكن"],
  ["some daggers written, some not", "ٱلسَّمَٰوَٰتِ السموات", "ٱلسَّمَٰوَٰتِ السماوات"],
  ["waw under a dagger", "ٱلصَّلَوٰةَ الصلاة", "ٱلصَّلَوٰةَ الصلوة", "ٱلْحَيَوٰةِ الحياة", "ٱلرِّبَوٰا۟ الربا"],
  ["alef maqsura under a dagger", "ٱلتَّوْرَىٰةَ التوراة", "هَدَىٰنَا هدانا", "هُدًى هدى", "عَلَىٰ على"],
  ["the small waw and yeh", "دَاوُۥدَ داود", "دَاوُۥدَ داوود", "إِبْرَٰهِـۧمَ إبراهيم", "بِهِۦ به", "لَهُۥ له"],
  ["alef wasla and alefs with a wavy hamza", "ٱلحمد الحمد", "ٲحمد أحمد احمد"],
  ["a half-space", "می\u200cروم میروم", "كتابها كتاب\u200cها"],
])("%s", (_, ...groups) => {
  for (const group of groups) {
    const [first = "", ...others] = group.split(" ");
    for (const other of others)
      expect([first, other, isSameWord(first, other), isSameWord(other, first)]).toEqual([
        first,
        other,
        true,
        true,
      ]);
  }
});

test.each([
  ["سال", "سئل"],
  ["كتاب", "كتب"],
  ["قول", "قيل"],
  ["هذا", "هذه"],
  ["شيء", "شي"],
  ["كتابها", "كتاب ها"],
])("%s and %s are two words", (a, b) => {
  expect(isSameWord(a, b)).toBe(false);
});

test("a half-space may be a space", () => {
  expect(isSameWord("می\u200cروم", "می روم")).toBe(true);
});

const letters = [..."قلكتباويىءأإآؤئةهن", ..."ًَُِّْٰٕٔٱٲۥۦـ", "\u200c", ..."eאָ12 "];
const someText = fc.string({ unit: fc.constantFrom(...letters), maxLength: 20 });

test("a text is spelt as itself and as its fold, and each part of it stands in it", () => {
  fc.assert(
    fc.property(someText, fc.nat(20), fc.nat(20), (text, a, b) => {
      expect(isSameWord(text, text)).toBe(true);
      const spelling = spellingOf(text);
      const [start = 0, end = 0] = [a, b].sort((x, y) => x - y);
      expect(isSpeltIn(spelling.slice(start, end), spelling, true)).toBe(true);
    }),
  );
});

test("being the same word goes both ways, and what is the same has one skeleton", () => {
  fc.assert(
    fc.property(someText, fc.nat(), fc.constantFrom(...letters), (text, at, letter) => {
      const cut = text.length === 0 ? 0 : at % text.length;
      const other = text.slice(0, cut) + letter + text.slice(cut + 1);
      const isSame = isSameWord(text, other);
      expect(isSameWord(other, text)).toBe(isSame);
      const skeletons = [text, other].map((it) => skeletonOf(fold(it).text));
      expect(isSame && skeletons[0] !== skeletons[1]).toBe(false);
    }),
    { numRuns: 1000 },
  );
});
