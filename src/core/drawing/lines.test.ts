import fc from "fast-check";
import { expect, test } from "vitest";
import { snapToWords } from "../text/joining";
import { segmentArticle } from "./segments";
import type { TextRange } from "../text/text-range";
import { articleText } from "../article/article-text";
import type { Article, Block, InlineMark } from "../article/article";
import { linesOf, type Line } from "./lines";
import { nestedRuns, type Nested } from "./nested-marks";

const blocks: Block[] = [
  { type: "paragraph", text: "مقدمة" },
  {
    type: "verse",
    text: "قفا نبك من ذكرى\nحبيب ومنزل",
    marks: [
      { type: "strong", start: 11, end: 20 },
      { type: "emphasis", start: 5, end: 6 },
    ],
  },
];
const editionOf = (blocks: Block[], inLanguage = "ar") => {
  const article: Article = { id: "a", headline: "h", inLanguage, blocks };
  return { article, ...articleText(article) };
};
const edition = editionOf(blocks);
const linesOfBlock = (index: number) => linesOf(edition, index);
const words = ({ start, end }: { start: number; end: number }) => edition.text.slice(start, end);

test("a paragraph is one line", () => {
  expect(linesOfBlock(0).map(({ range }) => words(range))).toEqual(["مقدمة"]);
});

test("a verse has a line for each hemistich, and a mark across both lies in both", () => {
  const [first, second] = linesOfBlock(1);
  expect(words(first!.range)).toBe("قفا نبك من ذكرى");
  expect(words(second!.range)).toBe("حبيب ومنزل");
  expect(first!.marks.map(words)).toEqual(["نبك", "ذكرى"]);
  expect(second!.marks.map(words)).toEqual(["حبيب"]);
});

test("a mark of another language holds its words alone, not what stands beside them", () => {
  const paragraph: Block = {
    type: "paragraph",
    text: "«الـiPhone»، «x_1».",
    marks: [
      { type: "span", start: 4, end: 10, inLanguage: "en" },
      { type: "emphasis", start: 14, end: 17, dir: "ltr" },
      { type: "strong", start: 16, end: 17 },
    ],
  };
  const { text } = paragraph;
  const [{ marks }] = linesOf(editionOf([paragraph]), 0) as [Line];
  expect(marks.map((mark) => [mark.type, text.slice(mark.start, mark.end)])).toEqual([
    ["span", "iPhone"],
    ["span", "x_1"],
    ["emphasis", "x_1"],
    ["strong", "1"],
  ]);
});

const letter = fc.constantFrom(..."ابلمرود ءِّـ.،«»aZ٢");
const someText = fc.string({ unit: letter, minLength: 1, maxLength: 30 });
const type = fc.constantFrom("emphasis", "strong", "span", "link");
const someMarks = fc.array(fc.tuple(type, fc.nat(30), fc.nat(30)), { maxLength: 6 });

/** A paragraph whose marks lie as they please. */
function paragraphOf(text: string, told: readonly (readonly [string, number, number])[]) {
  const marks = told.flatMap(([type, a, b]) => {
    const at = { start: Math.min(a, b), end: Math.min(Math.max(a, b), text.length) };
    const more = { href: "https://example.org/", ...(type === "span" && { dir: "ltr" }) };
    return at.start < at.end ? [{ type, ...at, ...more } as InlineMark] : [];
  });
  return editionOf([{ type: "paragraph", text: `م${text}`, marks }]);
}

test("the edges of marks and their crossings never lie in a word", () => {
  fc.assert(
    fc.property(someText, someMarks, (text, told) => {
      const edition = paragraphOf(text, told);
      const [line] = linesOf(edition, 0);
      for (const mark of line!.marks) {
        expect(mark.start).toBeLessThan(mark.end);
        expect(snapToWords(edition.text, mark, line!.range)).toEqual({
          start: mark.start,
          end: mark.end,
        });
      }
    }),
  );
});

test("whatever is highlighted, each letter is drawn once, and no segment lies in a mark in part", () => {
  fc.assert(
    fc.property(someText, someMarks, fc.nat(30), fc.nat(30), (text, told, a, b) => {
      const edition = paragraphOf(text, told);
      const [line] = linesOf(edition, 0) as [Line];
      const range = { start: Math.min(a, b), end: Math.min(Math.max(a, b) + 1, line.range.end) };
      const { blocks } = segmentArticle(
        undefined,
        { text: edition.text, blocks: [{ range: line.range, inline: line.marks }] },
        range.start < range.end ? [{ id: "a", range }] : [],
      );
      const segments = blocks[0] ?? [];
      for (const { start, end } of segments)
        for (const mark of line.marks)
          expect(
            mark.end <= start || end <= mark.start || (mark.start <= start && end <= mark.end),
          ).toBe(true);
      const drawn = (nodes: readonly Nested<TextRange>[]): string =>
        nodes
          .map((it) => ("mark" in it ? drawn(it.inner) : edition.text.slice(it.start, it.end)))
          .join("");
      expect(drawn(nestedRuns(segments, line.marks))).toBe(edition.text);
    }),
  );
});

/** What is drawn as words that flow apart, of an article of one paragraph. */
function apart(inLanguage: string, text: string, told: Partial<Block> = {}) {
  const edition = editionOf([{ type: "paragraph", text, ...told } as Block], inLanguage);
  return linesOf(edition, 0).flatMap(({ marks }) =>
    marks.map(({ start, end, dir }) => [text.slice(start, end), dir]),
  );
}

test.each([
  [
    "an address in a sentence",
    "ar",
    "افتح https://example.org/a?q=كتاب&lang=ar#part-2 الآن.",
    ["https://example.org/a?q=كتاب&lang=ar#part-2", "ltr"],
  ],
  [
    "without what ends the sentence",
    "fa",
    "نگاه کنید به «https://example.org/».",
    ["https://example.org/", "ltr"],
  ],
  ["in brackets", "he", "ראו (www.example.org/x).", ["www.example.org/x", "ltr"]],
  [
    "a paragraph in other letters",
    "ar",
    "English (with brackets).",
    ["English (with brackets).", "ltr"],
  ],
  ["the same the other way round", "en", "نص عربي (بأقواس).", ["نص عربي (بأقواس).", "rtl"]],
] as const)("flows apart without being told: %s", (_, inLanguage, text, words) => {
  expect(apart(inLanguage, text)).toEqual([words]);
});

test.each([
  ["words in the article's letters", "ar", "نص عربي (بأقواس).", {}],
  ["a word in other letters", "ar", "قال John نعم.", {}],
  ["numbers alone", "ar", "1: 1, 1/2", {}],
  ["an address in a text that runs so", "en", "See https://example.org/.", {}],
  ["a paragraph whose language is told", "ar", "Laysa.", { inLanguage: "ar" }],
] as const)("flows with the rest: %s", (_, inLanguage, text, told) => {
  expect(apart(inLanguage, text, told)).toEqual([]);
});

test("what the author tells of an address is not told again", () => {
  const text = "افتح https://example.org/ الآن.";
  const marks = [{ type: "span", start: 5, end: 25, inLanguage: "en" } as const];
  expect(apart("ar", text, { marks })).toEqual([["https://example.org/", undefined]]);
});
