import { expect, test } from "vitest";
import { toldName } from "./told-name";

test.each([
  ["a name", " سلمى ", "سلمى"],
  ["a name with a joiner in it", "می\u200cنا", "می\u200cنا"],
  ["blanks", " \u00a0\t", ""],
  ["bidi controls alone", "\u202e \u200f\u2067", ""],
  [
    "a name that turns round what follows it",
    "سلمى\u202e \u2067x",
    "سلمى\u202e \u2067x\u2069\u202c",
  ],
  ["a name that ends more than it began", "Salma\u2069\u202c", "Salma"],
  ["letters that are never drawn", "\u3164\u200b", ""],
])("tells %s", (_, told, shown) => {
  expect(toldName(told)).toBe(shown);
});
