import * as fc from "fast-check";
import { expect, test } from "vitest";
import { fold } from "../text/folding";
import { cliticsBefore, ownLetters } from "./clitics";
import { findInText } from "./find-in-text";
import { searchedText } from "./searched-text";

type How = { readonly isExact?: boolean; readonly isWhole?: boolean };

/** The blocks of a text are its lines here. */
function blocksOf(text: string) {
  let end = -1;
  return text.split("\n").map((block) => {
    const start = end + 1;
    end = start + block.length;
    return { start, end };
  });
}
const hitsIn = (text: string, words: string, { isExact = false, isWhole = false }: How = {}) =>
  [...findInText(searchedText(text, blocksOf(text)), { words, isExact, isWhole })].flat();

/** A text with each part of each hit in brackets. */
function shown(text: string, words: string, how?: How): string {
  let out = "";
  let at = 0;
  for (const { parts } of hitsIn(text, words, how))
    for (const { start, end } of parts) {
      out += `${text.slice(at, start)}⟦${text.slice(start, end)}⟧`;
      at = end;
    }
  return out + text.slice(at);
}

test.each([
  ["tashkeel", "المدرسة", "في ⟦الْمَدْرَسَةِ⟧ الكبيرة"],
  ["tatweel", "سلام", "⟦ســلام⟧ عليكم"],
  ["an alef's hamza and digits", "أحمد", "قال ⟦احمد⟧"],
  ["digits", "١٢٣", "صفحة ⟦123⟧"],
  ["a part of a word", "كتاب", "و⟦كتاب⟧ها و⟦كتاب⟧"],
  ["a seat of hamza", "مسؤول", "ال⟦مسؤول⟧ ⟦ومسئول⟧"],
  ["a seat of hamza, the other way", "شئون", "⟦شئون⟧ ثم ⟦شؤون⟧"],
  ["a dagger alef", "الكتاب", "ذَٰلِكَ ⟦ٱلْكِتَٰبُ⟧"],
  ["a phrase", '"قال زيد"', "زيد قال: ⟦قال زيد⟧ وزيد"],
  ["a phrase in other quotes, not closed yet", "«قال زي", "زيد قال: ⟦قال زي⟧د"],
  ["words in any order", "زيد قال", "⟦قال⟧ لي ⟦زيد⟧ ثم مضى"],
  ["only where all of them stand", "زيد قال", "زيد\nقال عمرو\nثم ⟦قال⟧ ⟦زيد⟧"],
  ["the shortest stretch", "زيد قال", "زيد وعمرو ⟦زيد⟧ ⟦قال⟧ نعم"],
  ["punctuation beside a word", "قال،", "⟦قال⟧ ثم"],
  ["points of another script", "שלום", "⟦שָׁלוֹם⟧"],
])("finds %s", (_, words, marked) => {
  expect(shown(marked.replace(/[⟦⟧]/gu, ""), words)).toBe(marked);
});

test.each(["", "  ", "\u064e", '""', "«»"])("finds nothing for «%s»", (words) => {
  expect(hitsIn("أي نصّ كان", words)).toEqual([]);
});

test("exactly means every mark, hamza and digit as it was typed", () => {
  const how = { isExact: true };
  expect(shown("علم عِلم علمُ", "علم", how)).toBe("⟦علم⟧ عِلم علمُ");
  expect(shown("علم عِلم", "عِلم", how)).toBe("علم ⟦عِلم⟧");
  expect(shown("احمد وأحمد", "أحمد", how)).toBe("احمد و⟦أحمد⟧");
  expect(shown("١ 1", "1", how)).toBe("١ ⟦1⟧");
});

test.each([
  ["كتاب", "كتاب", []],
  ["وكتاب", "كتاب", ["و"]],
  ["فبكتاب", "كتاب", ["ف", "ب"]],
  ["الكتاب", "كتاب", ["ال"]],
  ["وَبِالكِتَابِ", "كتاب", ["و", "ب", "ال"]],
  ["كالكتاب", "كتاب", ["ك", "ال"]],
  ["للكتاب", "كتاب", ["ل", "ال"]],
  ["وللكتاب", "كتاب", ["و", "ل", "ال"]],
  ["لكتاب", "كتاب", ["ل"]],
  ["فسيكتب", "يكتب", ["ف", "س"]],
  ["والكتاب", "الكتاب", ["و"]],
  ["وللكتاب", "الكتاب", ["و", "ل"]],
  ["لليل", "الليل", ["ل"]],
  ["بالمسئول", "مسؤول", ["ب", "ال"]],
  ["كتابه", "كتاب", undefined],
  ["مكتاب", "كتاب", undefined],
  ["البكتاب", "كتاب", undefined],
  ["كتاب", "الكتاب", undefined],
  ["سكتابي", "كتاب", undefined],
  ["الكتب", "كتب", ["ال"]],
] as const)("as a whole word «%s» is «%s» with %j", (text, words, clitics) => {
  const [hit] = hitsIn(text, words, { isWhole: true });
  expect(hit?.parts[0]).toEqual(clitics && { start: 0, end: text.length, clitics });
});

test("a whole word is told from a part by what stands beside it, punctuation and line ends too", () => {
  expect(shown("(كتاب)، كتاب؛ وكتاب\nكتابنا", "كتاب", { isWhole: true })).toBe(
    "(⟦كتاب⟧)، ⟦كتاب⟧؛ ⟦وكتاب⟧\nكتابنا",
  );
});

const letters = fc.constantFrom(..."ابتلويهءأإآؤئةىكسف ،ًَُّْـ١1aÁ\n");
const texts = fc.string({ unit: letters, maxLength: 60 });

test("nothing is missed: where the fold of a block holds the query, a hit covers it; and hits hold it", () => {
  fc.assert(
    fc.property(texts, fc.string({ unit: letters, minLength: 1, maxLength: 3 }), (text, typed) => {
      const sought = fold(typed.replace(/[\p{P}\p{Z}\n]/gu, "")).text.trim();
      fc.pre(sought !== "" && !sought.includes(" "));
      const words = typed.replace(/[\p{P}\p{Z}\n]/gu, "");
      const hits = hitsIn(text, words).map(({ parts: [part] }) => part!);
      for (const { start, end } of blocksOf(text)) {
        const block = text.slice(start, end);
        const { text: folded, rangeToSource } = fold(block);
        for (let at = folded.indexOf(sought); at >= 0; at = folded.indexOf(sought, at + 1)) {
          const range = rangeToSource({ start: at, end: at + sought.length });
          const isCovered = hits.some(
            (hit) => hit.start < start + range.end && hit.end > start + range.start,
          );
          expect(isCovered).toBe(true);
        }
      }
      for (const [i, hit] of hits.entries()) {
        expect(hit.start).toBeLessThan(hit.end);
        expect(hit.start).toBeGreaterThanOrEqual(hits[i - 1]?.start ?? 0);
        expect(text.slice(hit.start, hit.end)).not.toContain("\n");
      }
    }),
  );
});

test("each plain hit's source folds to what holds the query", () => {
  fc.assert(
    fc.property(texts, fc.constantFrom("اب", "ل", "1", "كس", "a"), (text, words) => {
      for (const { parts } of hitsIn(text, words))
        for (const { start, end } of parts)
          expect(fold(text.slice(start, end)).text).toContain(words);
    }),
  );
});

test("every form that a chain of clitics makes of a word is found as a whole word, and as that", () => {
  for (const word of ["كتاب", "الكتاب", "الليل", "لون"])
    for (const [before, clitics] of cliticsBefore(word)) {
      const text = `قبل ${before}${ownLetters(word)} بعد`;
      const [hit] = hitsIn(text, word, { isWhole: true });
      expect([text, hit?.parts[0]?.clitics]).toEqual([text, clitics]);
    }
});
