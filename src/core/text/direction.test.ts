import { expect, test } from "vitest";
import { directionOfLanguage } from "./direction";

test.each([
  ["ar", "rtl"],
  ["ar-JO", "rtl"],
  ["fa", "rtl"],
  ["he-IL", "rtl"],
  ["en", "ltr"],
  ["ku-Latn", "ltr"],
  ["az-Arab-IR", "rtl"],
])("texts in %s run %s", (tag, direction) => {
  expect(directionOfLanguage(tag)).toBe(direction);
});
