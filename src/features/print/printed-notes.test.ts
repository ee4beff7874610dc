import { expect, test } from "vitest";
import type { PlacedAnnotation } from "../../core/anchoring/placement";
import type { Block } from "../../core/article/article";
import { legendOf } from "./legend";
import { noteSpots, printedNotes } from "./printed-notes";

const placed = (id: string, note: string, rest: Partial<PlacedAnnotation> = {}) =>
  ({
    annotation: {
      id,
      motivation: "highlighting",
      target: { source: "text", selectors: [] },
      bodies: note === "" ? [] : [{ value: note }],
      colour: "sky",
    },
    layer: "mine",
    range: { start: 0, end: 1 },
    fate: undefined,
    ...rest,
  }) satisfies PlacedAnnotation;

const block = (type: "paragraph" | "verse", rest: Partial<Block> = {}) =>
  ({ type, text: "", ...rest }) as Block;
const line = (...segments: (readonly [number, number, ...string[]])[]) => ({
  segments: segments.map(([start, end, ...ids]) => ({ start, end, ids })),
});

const seen = (ids: readonly string[], blocks: Parameters<typeof noteSpots>[1], text: string) => {
  const notes = printedNotes(
    ids.map((id) => placed(id, "كلام")),
    "ar",
  );
  const { spots, lost } = noteSpots(notes, blocks, { text, dir: "rtl" });
  return [
    ...spots.map(({ note, block: at, drawn, beside }) => [note.number, at, drawn.end, beside]),
    ...lost.map(({ number }) => [number, "lost"]),
  ];
};

test("highlights without words are not numbered", () => {
  const notes = printedNotes([placed("a", "كلام"), placed("b", ""), placed("c", "آخر")], "ar");
  expect(notes.map(({ number, body }) => [number, body.value])).toEqual([
    [1, "كلام"],
    [2, "آخر"],
  ]);
});

test.each([
  [
    "its number after what is drawn of it on its first line, cut or not",
    ["a"],
    [
      {
        block: block("paragraph"),
        lines: [line([0, 5], [5, 9, "a"], [9, 12, "a", "b"], [12, 20]), line([20, 30, "a"])],
      },
    ],
    [[1, 0, 12, 5]],
  ],
  [
    "with the notes that may begin on the same line, and no others",
    ["a", "b", "c"],
    [{ block: block("paragraph"), lines: [line([10, 20, "a"], [148, 155, "b"], [150, 160, "c"])] }],
    [
      [1, 0, 20, 10],
      [2, 0, 155, 10],
      [3, 0, 160, 150],
    ],
  ],
  [
    "apart from the notes of another block",
    ["a", "b"],
    [
      { block: block("paragraph"), lines: [line([0, 5, "a"])] },
      { block: block("paragraph"), lines: [line([6, 9, "b"])] },
    ],
    [
      [1, 0, 5, 0],
      [2, 1, 9, 6],
    ],
  ],
  [
    "level with its block where that is verse or flows the other way",
    ["a", "b"],
    [
      { block: block("verse"), lines: [line([0, 5, "a"])] },
      { block: block("paragraph", { inLanguage: "en" }), lines: [line([6, 9, "b"])] },
    ],
    [
      [1, 0, 5, "block"],
      [2, 1, 9, "block"],
    ],
  ],
  ["after the text where nothing is drawn of it", ["a"], [], [[1, "lost"]]],
] as const)("a note stands %s", (_, ids, blocks, expected) => {
  expect(seen(ids, blocks, " ".repeat(200))).toEqual(expected);
});

test("marks on letters make no line longer", () => {
  const text = "مَ".repeat(100);
  const blocks = [{ block: block("paragraph"), lines: [line([0, 4, "a"], [160, 170, "b"])] }];
  expect(seen(["a", "b"], blocks, text).map((it) => it[3])).toEqual([0, 0]);
});

test("the legend names each person once, with the colours in their order", () => {
  const person = { key: "k", name: "سلمى", tint: 2 };
  const one = placed("a", "");
  const rose = { ...one, annotation: { ...one.annotation, colour: "rose" as const } };
  const rows = legendOf([
    placed("x", "", { layer: "shared", person }),
    rose,
    one,
    rose,
    placed("y", "", { layer: "shared", person: { ...person } }),
  ]);
  expect(rows.map(({ layer, colours }) => [layer, colours])).toEqual([
    ["mine", ["sky", "rose"]],
    ["shared", ["sky"]],
  ]);
});
