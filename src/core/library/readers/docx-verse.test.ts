import { expect, test } from "vitest";
import { wordsOf } from "../markup";
import { parseXml } from "../parse-xml";
import { cellsOf, versesIn } from "./docx-verse";

const cell = (...paragraphs: readonly string[]) =>
  `<tc>${paragraphs.map((words) => `<p><r><t>${words}</t></r></p>`).join("")}</tc>`;
const versesOf = (...rows: readonly (readonly string[])[]) => {
  const table = `<tbl>${rows.map((cells) => `<tr>${cells.join("")}</tr>`).join("")}</tbl>`;
  return versesIn(cellsOf(parseXml(table)!))?.map((halves) => halves.map(wordsOf));
};

test("two short cells in each row are the halves of verses, whatever is empty between them", () => {
  expect(versesOf([cell("صدر"), cell(""), cell("عجز")], [cell("قفا"), cell("نبك")])).toEqual([
    ["صدر", "عجز"],
    ["قفا", "نبك"],
  ]);
});

test.each([
  ["a row of three", [cell("أ"), cell("ب"), cell("ج")]],
  ["a cell of two paragraphs", [cell("أ", "ب"), cell("ج")]],
  ["a cell that is too long for half a verse", [cell("أ"), cell("ب".repeat(101))]],
  ["a row that is empty", []],
])("%s makes the table another", (_, row) => {
  expect(versesOf([cell("صدر"), cell("عجز")], row)).toBeUndefined();
});
