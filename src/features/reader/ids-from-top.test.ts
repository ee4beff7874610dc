import { expect, test } from "vitest";
import type { LayerKind } from "../../core/annotation/layer";
import { idsFromTop } from "./ids-from-top";

const on = (layers: Readonly<Record<string, LayerKind>>) =>
  idsFromTop(
    Object.entries(layers).map(([id, layer]) => ({
      annotation: {
        id,
        motivation: "highlighting",
        target: { source: "a", selectors: [] },
        bodies: [],
      },
      layer,
      range: { start: 0, end: 1 },
      fate: undefined,
    })),
  );

test.each([
  ["the shortest first, which is drawn last", { a: "mine", b: "mine" }, ["a", "b"], ["b", "a"]],
  [
    "mine before others', the guide's last",
    { a: "mine", b: "shared", c: "guide" },
    ["a", "b", "c"],
    ["a", "b", "c"],
  ],
  ["what is not placed is left out", { a: "mine" }, ["a", "gone"], ["a"]],
] as const)("%s", (_, layers, drawn, fromTop) => {
  expect(on(layers)(drawn)).toEqual(fromTop);
});
