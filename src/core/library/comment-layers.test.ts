import { expect, test } from "vitest";
import type { Article } from "../article/article";
import { layerFileText, parseLayerFile } from "../sharing/codec/layer-file";
import { commentLayers } from "./comment-layers";

const article: Article = {
  id: "own-a",
  headline: "كتاب",
  inLanguage: "ar",
  blocks: [
    { type: "paragraph", text: "أول الكلام" },
    { type: "paragraph", text: "وآخره" },
  ],
};
const spot = (block: number, offset: number) => ({ block, offset });

test("each person's comments are a layer of theirs, which a file could carry", () => {
  const layers = commentLayers(
    article,
    [
      { from: spot(0, 0), to: spot(0, 3), text: "واحد", author: "ليلى" },
      { from: spot(0, 4), to: spot(1, 5), text: "عبر فقرتين", author: "عمر" },
      { from: spot(0, 4), to: spot(0, 4), text: "بلا موضع", author: "عمر" },
      { from: spot(9, 0), to: spot(9, 1), text: "بعد النص", author: "عمر" },
      { from: spot(1, 0), to: spot(1, 99), text: "اثنان", author: "ليلى" },
    ],
    7,
  );
  expect(
    layers.map(({ author, annotations }) => [
      author,
      annotations.map(({ note, range }) => [note, range]),
    ]),
  ).toEqual([
    [
      "ليلى",
      [
        ["واحد", { start: 0, end: 3 }],
        ["اثنان", { start: 11, end: 16 }],
      ],
    ],
    ["عمر", [["عبر فقرتين", { start: 4, end: 16 }]]],
  ]);
  for (const layer of layers)
    expect(parseLayerFile(layerFileText(layer))).toEqual({ ok: true, value: layer });
  expect(new Set(layers.map(({ set }) => set)).size).toBe(2);
});
