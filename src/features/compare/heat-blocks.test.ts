import { expect, test } from "vitest";
import type { Article } from "../../core/article/article";
import { articleText } from "../../core/article/article-text";
import { heatBlocks } from "./heat-blocks";

const article: Article = {
  id: "hikam",
  headline: "حكم",
  inLanguage: "ar",
  blocks: [
    { type: "heading", level: 2, text: "العلم نور" },
    { type: "paragraph", text: " " },
    { type: "verse", text: "صدر البيت\nعجز البيت" },
  ],
};
const line = articleText(article);
const edition = { article, line, ...line };

const runOn = (words: string) => {
  const start = line.text.indexOf(words);
  return { range: { start, end: start + words.length }, people: [] };
};

test("what people marked lies on its words, block by block and line by line; blank blocks are left out", () => {
  const blocks = heatBlocks(edition, [runOn("نور"), runOn("البيت\nعجز")]);
  expect(blocks.map(({ type }) => type)).toEqual(["heading", "verse"]);
  expect(blocks.map(({ runs }) => [...runs])).toEqual([[0], [1]]);
  const drawn = blocks.map(({ lines }) =>
    lines.map((pieces) =>
      pieces.map((it) => {
        if (!("start" in it)) throw new Error("no marks of the author's lie here");
        return [line.text.slice(it.start, it.end), it.run];
      }),
    ),
  );
  expect(drawn).toEqual([
    [
      [
        ["العلم ", undefined],
        ["نور", 0],
      ],
    ],
    [
      [
        ["صدر ", undefined],
        ["البيت", 1],
      ],
      [
        ["عجز", 1],
        [" البيت", undefined],
      ],
    ],
  ]);
});

test("with nobody there the text stands in one piece a line", () => {
  const blocks = heatBlocks(edition, []);
  expect(blocks.map(({ lines }) => lines.map((it) => it.length))).toEqual([[1], [1, 1]]);
  expect(blocks.every(({ runs }) => runs.size === 0)).toBe(true);
});
