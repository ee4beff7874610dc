import { expect, test } from "vitest";
import { articleText } from "./article-text";
import type { Block } from "./article";
import { linesOf } from "./lines";

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
  expect(first!.marks.map(words)).toEqual(["ذكرى", "نبك"]);
  expect(second!.marks.map(words)).toEqual(["حبيب"]);
});
