import { expect, test } from "vitest";
import { namesToldBy } from "./told-names";

const person = (colourNames?: Record<string, string>) => ({
  key: "k",
  name: "هدى",
  tint: 1,
  ...(colourNames && { colourNames }),
});

test("each colour is called as the layer which came first calls it; a blank name is none", () => {
  const people = [
    person(),
    person({ sky: "دليل", rose: " " }),
    person({ sky: "مصطلح", rose: "اعتراض" }),
  ];
  expect(namesToldBy(people)).toEqual({ sky: "دليل", rose: "اعتراض" });
  expect(namesToldBy([person()])).toEqual({});
});
