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

test("however many comments one person wrote, none is cut, and they keep their dates", () => {
  const many = Array.from({ length: 4001 }, (_, nth) => ({
    from: spot(0, 0),
    to: spot(0, 3),
    text: nth === 7 ? "م".repeat(20_001) : `رقم ${nth}`,
    author: "ليلى",
    created: "2026-01-02T03:04:05Z",
  }));
  const layers = commentLayers(article, many, 7);
  expect(layers.map(({ annotations }) => annotations.length)).toEqual([1000, 1000, 1000, 1000, 2]);
  expect(new Set(layers.map(({ set }) => set)).size).toBe(5);
  const notes = layers.flatMap(({ annotations }) => annotations);
  expect(notes.map(({ note }) => note).join("")).toBe(many.map((it) => it.text).join(""));
  expect(notes.every((it) => it.created === "2026-01-02T03:04:05Z")).toBe(true);
  for (const layer of layers)
    expect(parseLayerFile(layerFileText(layer))).toEqual({ ok: true, value: layer });
});
