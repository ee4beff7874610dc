import fc from "fast-check";
import { expect, test } from "vitest";
import { snapToWords } from "../text/joining";
import { articleText } from "./article-text";
import type { Block, InlineMark } from "./article";
import { linesOf, type Line } from "./lines";

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
const line = articleText({ blocks });
const linesOfBlock = (index: number) => linesOf(line.text, blocks[index]!, line.blocks[index]!);
const words = ({ start, end }: { start: number; end: number }) => line.text.slice(start, end);

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
  const { text } = articleText({ blocks: [paragraph] });
  const [{ marks }] = linesOf(text, paragraph, { start: 0, end: text.length }) as [Line];
  expect(marks.map((mark) => [mark.type, text.slice(mark.start, mark.end)])).toEqual([
    ["span", "iPhone"],
    ["span", "x_1"],
    ["emphasis", "x_1"],
    ["strong", "1"],
  ]);
});

test("the edges of marks and their crossings never lie in a word", () => {
  const letter = fc.constantFrom(..."ابلمرود ءِّـ.،«»aZ٢");
  const edge = fc.nat(30);
  const type = fc.constantFrom("emphasis", "strong", "span", "link");
  fc.assert(
    fc.property(
      fc.string({ unit: letter, minLength: 1, maxLength: 30 }),
      fc.array(fc.tuple(type, edge, edge), { maxLength: 6 }),
      (text, told) => {
        const marks = told.flatMap(([type, a, b]) => {
          const at = { start: Math.min(a, b), end: Math.min(Math.max(a, b), text.length) };
          const more = { href: "https://example.org/", ...(type === "span" && { dir: "ltr" }) };
          return at.start < at.end ? [{ type, ...at, ...more } as InlineMark] : [];
        });
        const whole = { start: 0, end: text.length };
        const [line] = linesOf(text, { type: "paragraph", text, marks }, whole);
        for (const mark of line!.marks) {
          expect(mark.start).toBeLessThan(mark.end);
          expect(snapToWords(text, mark, whole)).toEqual({ start: mark.start, end: mark.end });
        }
      },
    ),
  );
});
