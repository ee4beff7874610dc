import { describe, expect, test } from "vitest";
import type { PlacedAnnotation } from "../../core/anchoring/placement";
import { chosenOf, formToBegin } from "./share-form";

const placed = ["a", "b", "c"].map((id, at): PlacedAnnotation => ({
  annotation: {
    id,
    motivation: "highlighting",
    target: { source: "article", selectors: [] },
    bodies: [],
    colour: "sage",
  },
  layer: "mine",
  range: { start: at, end: at + 1 },
  fate: undefined,
}));
const idsOf = (chosen: readonly PlacedAnnotation[]) =>
  chosen.map(({ annotation }) => annotation.id);

describe("the notes that a form chooses", () => {
  test.each([
    ["all of them", { which: "all", picked: new Set(["a"]) }, undefined, ["a", "b", "c"]],
    [
      "those picked, in reading order",
      { which: "picked", picked: new Set(["c", "a"]) },
      undefined,
      ["a", "c"],
    ],
    [
      "those picked, whatever is searched",
      { which: "picked", picked: new Set(["a"]) },
      ["b"],
      ["a"],
    ],
    ["those found", { which: "found", picked: new Set(["a"]) }, ["b", "c"], ["b", "c"]],
    [
      "all of them, when the search has ended",
      { which: "found", picked: new Set(["a"]) },
      undefined,
      ["a", "b", "c"],
    ],
    [
      "none that is not here any more",
      { which: "picked", picked: new Set(["gone"]) },
      undefined,
      [],
    ],
  ] as const)("%s", (_, form, found, expected) => {
    expect(idsOf(chosenOf(form, placed, found && new Set(found)))).toEqual(expected);
  });
});

describe("the form to begin with", () => {
  const kept = { authorName: "هدى", colourNames: { rose: "سؤال" } };
  const begin = { placed, preselected: undefined, isFiltered: false, ...kept };

  test("shares all, under the name of the last time", () => {
    const form = formToBegin(begin);
    expect(form).toMatchObject({ which: "all", author: "هدى", colourNames: { rose: "سؤال" } });
    expect(form).toMatchObject({
      withNotes: true,
      isRobust: false,
      title: "",
      message: "",
      veil: 0,
    });
    expect([...form.picked]).toEqual(["a", "b", "c"]);
  });

  test.each([
    ["what is searched for", { isFiltered: true }, "found", ["a", "b", "c"]],
    ["what was picked before", { preselected: ["b"] }, "picked", ["b"]],
    [
      "what was picked, although something is searched for",
      { preselected: ["b"], isFiltered: true },
      "picked",
      ["b"],
    ],
  ] as const)("shares %s", (_, part, which, picked) => {
    const form = formToBegin({ ...begin, ...part });
    expect(form.which).toBe(which);
    expect([...form.picked]).toEqual(picked);
  });
});
