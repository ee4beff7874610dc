import { describe, expect, test } from "vitest";
import type { Annotation } from "../annotation/annotation";
import type { Origin } from "../annotation/layer";
import type { Anchoring } from "./anchoring";
import { layerPlacer } from "./placement";

const TEXT = "قال الشيخ ثم مضى إلى داره";

const annotation = (id: string, edition?: string): Annotation => ({
  id,
  motivation: "highlighting",
  target: {
    source: "a",
    ...(edition !== undefined && { edition }),
    selectors: [{ type: "TextQuoteSelector", exact: "الشيخ", prefix: "", suffix: "" }],
  },
  bodies: [],
});
const at = (start: number, end: number): Anchoring => ({
  status: "anchored",
  range: { start, end },
  by: "position",
  likeness: 1,
});
const anchorings: Record<string, Anchoring> = {
  late: at(13, 16),
  inner: at(4, 9),
  outer: at(4, 12),
  gone: { status: "orphan", reason: "quote-not-found" },
};
const EDITION = { id: "new", text: TEXT };
const anchoringOf = ({ id }: Annotation) => anchorings[id];
const mine = (...annotations: Annotation[]) => [
  { kind: "mine" as const, source: "a", annotations },
];

test("annotations of all layers stand in reading order, orphans apart with their reason", () => {
  const { placed, orphans, sought } = layerPlacer(EDITION)(
    [
      { kind: "guide", source: "a", annotations: [annotation("late"), annotation("inner")] },
      ...mine(annotation("gone"), annotation("outer"), annotation("unknown")),
    ],
    anchoringOf,
  );
  expect(placed.map((it) => [it.annotation.id, it.layer])).toEqual([
    ["outer", "mine"],
    ["inner", "guide"],
    ["late", "guide"],
  ]);
  expect(orphans).toMatchObject([{ annotation: { id: "gone" }, reason: "quote-not-found" }]);
  expect(sought.map(({ id }) => id)).toEqual(["unknown"]);
});

test("an annotation that somebody sent tells who; renaming them renews it, and nothing else", () => {
  const place = layerPlacer(EDITION);
  const [inner, late] = [annotation("inner"), annotation("late")];
  const of = (name: string) => [
    ...mine(late),
    {
      kind: "shared" as const,
      source: "a",
      annotations: [inner],
      person: { key: "s", name, tint: 2 },
    },
  ];
  const before = place(of("سلمى"), anchoringOf).placed;
  const after = place(of("أ. سلمى"), anchoringOf).placed;
  expect(before.map((it) => [it.layer, it.person?.name])).toEqual([
    ["shared", "سلمى"],
    ["mine", undefined],
  ]);
  expect(after[0]?.person?.name).toBe("أ. سلمى");
  expect(after[1]).toBe(before[1]);
});

test("what became of an annotation is said of those made on another edition only", () => {
  const annotations = [annotation("inner", "old"), annotation("outer", "new"), annotation("late")];
  const { placed } = layerPlacer(EDITION)(mine(...annotations), anchoringOf);
  expect(Object.fromEntries(placed.map((it) => [it.annotation.id, it.fate]))).toEqual({
    inner: "unchanged",
    outer: undefined,
    late: undefined,
  });
});

describe("of what somebody sent", () => {
  const person = { key: "s", name: "سلمى", tint: 2 };
  const sent = (origin: Origin, id = "inner") => {
    const annotations = [annotation(id, "new")];
    const origins = new Map([[id, origin]]);
    return layerPlacer(EDITION)(
      [{ kind: "shared", source: "a", person, annotations, origins }],
      anchoringOf,
    );
  };

  test("it is told what became of it since", () => {
    expect(sent({ range: { start: 0, end: 5 } }).placed[0]?.fate).toBe("moved");
    expect(sent({ range: { start: 4, end: 9 }, words: "العالم" }).placed[0]?.fate).toBe("reworded");
  });

  test("one whose words recur is shown on none that are the same, but on what they may have become", () => {
    const doubt = "quote-ambiguous";
    const range = { start: 4, end: 9 };
    expect(sent({ range, doubt })).toMatchObject({ placed: [], orphans: [{ reason: doubt }] });
    expect(sent({ range, doubt, words: "العالم" }).placed[0]?.fate).toBe("reworded");
    expect(sent({ range, doubt }, "gone").orphans).toMatchObject([{ reason: doubt }]);
  });
});

test("an annotation that did not change is the same object, wherever others are added", () => {
  const place = layerPlacer(EDITION);
  const [inner, late] = [annotation("inner"), annotation("late")];
  const [before] = place(mine(inner), anchoringOf).placed;
  const [after] = place(mine(inner, late), anchoringOf).placed;
  expect(after).toBe(before);
  expect(place(mine({ ...inner }), anchoringOf).placed[0]).not.toBe(before);
});
