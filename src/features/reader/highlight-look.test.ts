import { expect, test } from "vitest";
import { highlightLook } from "./highlight-look";

test.each([
  ["one annotation", ["rose"], { "data-colour": "rose", "data-depth": 1 }],
  [
    "the shortest on top of a longer one",
    ["rose", "sky"],
    { "data-colour": "sky", "data-under": "rose", "data-depth": 2 },
  ],
  [
    "the two nearest beneath, the nearest first",
    ["violet", "rose", "sky", "sage"],
    { "data-colour": "sage", "data-under": "sky rose", "data-depth": 3 },
  ],
  [
    "the guide's beneath the reader's own",
    ["saffron", "guide"],
    { "data-colour": "saffron", "data-under": "guide", "data-depth": 2 },
  ],
  [
    "one that covers the segment in part without its fill",
    ["rose", "sky~"],
    { "data-colour": "sky", "data-partial": true, "data-under": "rose", "data-depth": 2 },
  ],
  [
    "nothing of one beneath that covers it in part",
    ["sky~", "rose"],
    { "data-colour": "rose", "data-depth": 1 },
  ],
  ["nothing where there is no annotation", [], undefined],
] as const)("draws %s", (_, longestFirst, look) => {
  const layered = longestFirst.map((written) => ({
    colour: written === "sky~" ? ("sky" as const) : written,
    isPartial: written.endsWith("~"),
  }));
  expect(highlightLook(layered)).toEqual(look);
});
