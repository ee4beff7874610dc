import { expect, test } from "vitest";
import type { Annotation } from "../annotation/annotation";
import type { Anchoring } from "./anchoring";
import { placeLayers } from "./placement";

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
const place = (...annotations: Annotation[]) =>
  placeLayers(
    [{ kind: "mine", source: "a", annotations }],
    { text: TEXT, edition: "new" },
    ({ id }) => anchorings[id],
  );

test("annotations of all layers stand in reading order, orphans apart with their reason", () => {
  const { placed, orphans, sought } = placeLayers(
    [
      { kind: "guide", source: "a", annotations: [annotation("late"), annotation("inner")] },
      {
        kind: "mine",
        source: "a",
        annotations: ["gone", "outer", "unknown"].map((id) => annotation(id)),
      },
    ],
    { text: TEXT, edition: "new" },
    ({ id }) => anchorings[id],
  );
  expect(placed.map((it) => [it.annotation.id, it.layer])).toEqual([
    ["outer", "mine"],
    ["inner", "guide"],
    ["late", "guide"],
  ]);
  expect(orphans).toMatchObject([{ annotation: { id: "gone" }, reason: "quote-not-found" }]);
  expect(sought.map(({ id }) => id)).toEqual(["unknown"]);
});

test("what became of an annotation is said of those made on another edition only", () => {
  const fates = place(
    annotation("inner", "old"),
    annotation("outer", "new"),
    annotation("late"),
  ).placed.map((it) => [it.annotation.id, it.fate]);
  expect(Object.fromEntries(fates)).toEqual({
    inner: "unchanged",
    outer: undefined,
    late: undefined,
  });
});
