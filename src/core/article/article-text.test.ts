import { expect, test } from "vitest";
import { articleText, blockAt } from "./article-text";
import { editionId } from "./edition";

const line = articleText({
  blocks: [
    { type: "heading", level: 2, text: "فصل" },
    { type: "paragraph", text: "قال" },
    { type: "verse", text: "صدر\nعجز" },
  ],
});

test("an article is its blocks joined by line breaks", () => {
  expect(line.text).toBe("فصل\nقال\nصدر\nعجز");
  expect(line.blocks.map(({ start, end }) => line.text.slice(start, end))).toEqual([
    "فصل",
    "قال",
    "صدر\nعجز",
  ]);
});

test.each([
  [0, 0],
  [3, 0],
  [4, 1],
  [7, 1],
  [8, 2],
  [11, 2],
  [15, 2],
])("offset %i lies in block %i", (offset, block) => {
  expect(blockAt(line, offset)).toBe(block);
});

test("an edition is the digest of the text and changes with one vowel mark", () => {
  expect(editionId("abc")).toBe("ba7816bf8f01cfea414140de5dae2223");
  expect(editionId("علم")).not.toBe(editionId("عِلم"));
});
