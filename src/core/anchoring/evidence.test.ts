import { expect, test } from "vitest";
import { isClearlyNearer, isTelling, isTellingAnywhere } from "./evidence";

test("a few letters tell near their old place, and not across a library", () => {
  const found = { context: 0, letters: 12 };
  expect(isTelling({ ...found, distance: 30 })).toBe(true);
  expect(isTelling({ ...found, distance: 1_000_000 })).toBe(false);
});

test("any words tell in their own context", () => {
  expect(isTelling({ context: 0.5, letters: 1, distance: 1_000_000 })).toBe(true);
});

test("a name in a strange context may be another mention; a sentence is the one that was moved", () => {
  expect(isTellingAnywhere({ context: 0, letters: 10, distance: 100 })).toBe(false);
  expect(isTellingAnywhere({ context: 0, letters: 40, distance: 10_000 })).toBe(true);
});

test("of two equal places one is nearer only where the other is twice as far", () => {
  expect(isClearlyNearer(10, 20)).toBe(true);
  expect(isClearlyNearer(10, 19)).toBe(false);
  expect(isClearlyNearer(0, 0)).toBe(false);
});
