import { expect, test } from "vitest";
import type { Annotation } from "../annotation/annotation";
import type { Anchoring } from "./anchoring";
import { placeLayers } from "./placement";

const annotation = (id: string): Annotation => ({
  id,
  motivation: "highlighting",
  target: { source: "a", selectors: [] },
  bodies: [],
});
const at = (start: number, end: number): Anchoring => ({
  status: "anchored",
  range: { start, end },
  by: "position",
  likeness: 1,
});

test("annotations of all layers stand in reading order, orphans apart with their reason", () => {
  const anchorings: Record<string, Anchoring> = {
    late: at(20, 30),
    inner: at(5, 8),
    outer: at(5, 15),
    gone: { status: "orphan", reason: "quote-not-found" },
  };
  const { placed, orphans } = placeLayers(
    [
      { kind: "guide", source: "a", annotations: [annotation("late"), annotation("inner")] },
      { kind: "mine", source: "a", annotations: [annotation("gone"), annotation("outer")] },
    ],
    ({ id }) => anchorings[id]!,
  );
  expect(placed.map((it) => [it.annotation.id, it.layer])).toEqual([
    ["outer", "mine"],
    ["inner", "guide"],
    ["late", "guide"],
  ]);
  expect(orphans).toMatchObject([{ annotation: { id: "gone" }, reason: "quote-not-found" }]);
});
