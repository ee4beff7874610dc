import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Anchoring } from "./anchoring";
import { describe } from "./describe";
import { passageFinder } from "./find-passages";
import { wordsWithin } from "./passage";
import { patternOf } from "./quote-pattern";
import { respelt } from "./respell";
import { indexText } from "./text-index";

/** The same words in several editions, each with its own spelling, parted by `/`. */
const editions: Record<string, readonly string[]> = {
  "a Hebrew book with and without points": [
    "וַיֵּלֶךְ אִישׁ מִן־הָעִיר הַגְּדוֹלָה וַיָּשָׁב אֶל־בֵּיתוֹ לִפְנֵי בֹּקֶר כִּי־טוֹב הַדָּבָר מְאֹד",
    "וילך איש מן־העיר הגדולה וישב אל־ביתו לפני בקר כי־טוב הדבר מאד",
    "וילך איש מן-העיר הגדולה וישב אל-ביתו לפני בקר כי-טוב הדבר מאד",
  ],
  "a Hebrew book with maqaf and without": [
    "וילך איש מן־העיר הגדולה וישב אל־ביתו לפני בקר כי־טוב הדבר מאד",
    "וילך איש מן/העיר הגדולה וישב אל/ביתו לפני בקר כי/טוב הדבר מאד",
    "וילך איש מןהעיר הגדולה וישב אלביתו לפני בקר כיטוב הדבר מאד",
  ],
  "a Syriac book with and without points": [
    "ܐܲܝܟܲܢܵܐ ܕܟ݂ܬܼܝܼܒ݂ ܒܸܣܦܲܪ ܡܸܠܹܐ ܕܐܸܫܲܥܝܵܐ ܢܒ݂ܝܼܵܐ",
    "ܐܝܟܢܐ ܕܟܬܝܒ ܒܣܦܪ ܡܠܐ ܕܐܫܥܝܐ ܢܒܝܐ",
  ],
  "Qur'anic spelling, today's and without marks": [
    "ذَٰلِكَ ٱلْكِتَٰبُ هُدًى لِّلْعَٰلَمِينَ ٱلَّذِينَ ءَامَنُوا۟ وَأَقَامُوا۟ ٱلصَّلَوٰةَ وَءَاتَوُا۟ ٱلزَّكَوٰةَ يَسْـَٔلُونَكَ عَنِ ٱلسَّمَٰوَٰتِ شَيْـٔٗا",
    "ذلك الكتاب هدى للعالمين الذين آمنوا وأقاموا الصلاة وآتوا الزكاة يسألونك عن السماوات شيئا",
    "ذلك الكتب هدى للعلمين الذين ءامنوا وأقاموا الصلوة وءاتوا الزكوة يسءلونك عن السموت شيئا",
  ],
  "hamza on one seat and another": [
    "المسؤول عن الشؤون العامة رفع رؤوس القوم وهم يقرؤون هذه المسألة في هيئة البحث",
    "المسئول عن الشئون العامة رفع رءوس القوم وهم يقرءون هذه المسئلة في هيأة البحث",
    "المسوول عن الشوون العامة رفع رووس القوم وهم يقروون هذه المساله في هييه البحث",
  ],
  "Persian with half-spaces, spaces and joined": [
    "آنان کار خود را کرده\u200cاند و از کتاب\u200cها نوشته\u200cهای بین\u200cالمللی می\u200cخوانند تا سال بعد",
    "آنان کار خود را کرده/اند و از کتاب/ها نوشته/های بین/المللی می/خوانند تا سال بعد",
    "آنان کار خود را کردهاند و از کتابها نوشتههای بینالمللی میخوانند تا سال بعد",
  ],
};

const was = (found: Anchoring, text: string): string =>
  found.status === "anchored" ? text.slice(found.range.start, found.range.end) : found.reason;

test.each(Object.entries(editions))("%s: each passage keeps its words, either way", (_, given) => {
  const spelt = given.map((edition) => edition.split(" ").map((word) => word.replace("/", " ")));
  // Between the first edition and another: being the same word is not handed on.
  const pair = fc
    .integer({ min: 1, max: spelt.length - 1 })
    .chain((one) => fc.shuffledSubarray([0, one], { minLength: 2 }));
  fc.assert(
    fc.property(pair, fc.nat(), fc.nat(3), fc.boolean(), (which, at, more, isHeld) => {
      const [before = [], after = []] = which.map((one) => spelt[one] ?? []);
      const first = at % before.length;
      const last = Math.min(first + more, before.length - 1);
      const opening = before.slice(0, first).map((word) => `${word} `);
      const start = opening.join("").length;
      const quote = before.slice(first, last + 1).join(" ");
      const selectors = describe(before.join(" "), { start, end: start + quote.length });
      const now = `${after.join(" ")} ${before.length}`;
      const work = passageFinder(now)(
        [{ source: "a", edition: "old", selectors }],
        new Map(isHeld ? [["old", before.join(" ")]] : []),
      );
      let step = work.next();
      while (!step.done) step = work.next();
      const words = after.slice(first, last + 1).join(" ");
      expect(step.value.map((it) => was(it, now))).toEqual([words]);
      expect(step.value).not.toMatchObject([{ isReworded: true }]);
    }),
    { numRuns: 200 },
  );
});

test.each([
  ["a detached letter and the next word", "كان و لن يعود", "ولن يعود"],
  ["words that the text has side by side too", "آن ها را", "انها آن ها"],
  ["two words across the quote's edge", "می روم", "میروم"],
])("no word is put together of %s", (_, quote, now) => {
  const index = indexText(now);
  const exact = quote.includes("می") ? quote.slice(0, 2) : quote;
  const suffix = quote.slice(exact.length);
  const pattern = patternOf({ type: "TextQuoteSelector", exact, prefix: "", suffix });
  const span = { start: 0, end: index.words().count };
  expect(respelt(index, pattern, span, wordsWithin(index.words(), span))).toBe(pattern);
});
