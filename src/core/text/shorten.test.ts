import { expect, test } from "vitest";
import { shortened } from "./shorten";

test.each([
  ["what fits stays whole", "قال الشيخ", 9, "قال الشيخ"],
  ["what is longer ends in an ellipsis", "قال الشيخ ثم", 9, "قال الشيخ…"],
  ["no blank stands before the ellipsis", "قال الشيخ", 4, "قال…"],
  ["a letter keeps its marks", "قَالَ الشيخ", 2, "قَا…"],
  ["an emoji of several signs is one", "👩‍👧👩‍👧", 1, "👩‍👧…"],
])("%s", (_, text, graphemes, expected) => {
  expect(shortened(text, graphemes)).toBe(expected);
});
