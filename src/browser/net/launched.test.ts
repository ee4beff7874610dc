import { expect, test } from "vitest";
import { sharedWords } from "./launched";

test.each([
  ["", ""],
  ["?s=abc", ""],
  ["?share-title=%D8%B9%D9%86%D9%88%D8%A7%D9%86&share-text=%D9%86%D8%B5", "عنوان\n\nنص"],
  ["?share-text=+&share-url=https%3A%2F%2Fexample.org%2F", "https://example.org/"],
])("the share sheet's %s says %j", (search, words) => {
  expect(sharedWords(search)).toBe(words);
});
