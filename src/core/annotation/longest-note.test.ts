import { expect, test } from "vitest";
import { lengthOfNote, LONGEST_NOTE } from "./longest-note";

const letters = (count: number) => "ح".repeat(count);

test.each([
  ["what most write", 300, 0, "short"],
  ["near the end", LONGEST_NOTE - 100, 0, "nearly"],
  ["to the last letter", LONGEST_NOTE, 0, "nearly"],
  ["a letter more", LONGEST_NOTE + 1, 0, "too-long"],
  ["a longer note from elsewhere, shortened", 299_000, 300_000, "nearly"],
  ["a longer note from elsewhere, lengthened", 300_001, 300_000, "too-long"],
] as const)("%s", (_, written, saved, length) => {
  expect(lengthOfNote(letters(written), letters(saved))).toBe(length);
});
