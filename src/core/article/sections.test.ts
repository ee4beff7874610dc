import fc from "fast-check";
import { expect, test } from "vitest";
import type { Block } from "./article";
import { articleText } from "./article-text";
import { countIn, sectionAt, sectionsOf } from "./sections";

const heading = (text: string, level: number): Block => ({ type: "heading", text, level });
const paragraph = (text: string): Block => ({ type: "paragraph", text });

const BLOCKS: Block[] = [
  paragraph("تمهيد"),
  heading("الأول", 2),
  paragraph("نصه"),
  heading("فرع", 3),
  paragraph("نص الفرع"),
  heading("الثاني", 2),
  paragraph("خاتمة"),
];
const { text, blocks } = articleText({ blocks: BLOCKS });
const sections = sectionsOf(BLOCKS, blocks);

test("a section holds all up to the next heading of its rank", () => {
  expect(sections.map(({ index, range }) => [index, text.slice(range.start, range.end)])).toEqual([
    [1, "الأول\nنصه\nفرع\nنص الفرع\n"],
    [3, "فرع\nنص الفرع\n"],
    [5, "الثاني\nخاتمة"],
  ]);
});

test.each([
  ["تمهيد", -1],
  ["نصه", 0],
  ["نص الفرع", 1],
  ["خاتمة", 2],
])("«%s» lies in the innermost section %s", (words, at) => {
  expect(sectionAt(sections, text.indexOf(words))).toBe(at);
});

test("a note is counted in each section that it begins in", () => {
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + 2 });
  expect(countIn(sections, ["تمهيد", "نصه", "نص الفرع", "نص الفرع"].map(at))).toEqual([3, 2, 0]);
});

test("every count is that of the ranges which begin in the section", () => {
  const block = fc.oneof(
    fc.integer({ min: 2, max: 4 }).map((level) => heading("عنوان", level)),
    fc.constant(paragraph("فقرة")),
  );
  fc.assert(
    fc.property(fc.array(block, { minLength: 1 }), fc.array(fc.nat(60)), (all, starts) => {
      const line = articleText({ blocks: all });
      const parts = sectionsOf(all, line.blocks);
      const inText = starts.filter((start) => start < line.text.length);
      const counts = countIn(
        parts,
        inText.map((start) => ({ start, end: start + 1 })),
      );
      expect(counts).toEqual(
        parts.map(({ range }) => inText.filter((it) => it >= range.start && it < range.end).length),
      );
    }),
  );
});
