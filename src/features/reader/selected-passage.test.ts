import { expect, test } from "vitest";
import { marked } from "../../testing/marked-text";
import { drawnOver, passageOf } from "./selected-passage";

test.each([
  ["a part of a word becomes the word", "العل⟦م نو⟧ر", "⟦العلم نور⟧"],
  ["blanks at the edges are left out", "العلم⟦ نور ⟧والجهل", "العلم ⟦نور⟧ والجهل"],
  ["a word is marked without its comma", "⟦العلم، ⟧نور", "⟦العلم⟧، نور"],
  ["a blank alone means the word before it", "العلم⟦ ⟧نور", "⟦العلم⟧ نور"],
  ["a comma and a blank alone do too", "العلم⟦، ⟧نور", "⟦العلم⟧، نور"],
])("by whole words %s", (_, given, expected) => {
  const { text, range } = marked(given);
  expect(passageOf(text, range, false)).toEqual(marked(expected).range);
});

test.each([
  ["letters stay as they were selected", "العل⟦م نو⟧ر", "العل⟦م نو⟧ر"],
  ["blanks at the edges are left out", "العل⟦م نور ⟧والجهل", "العل⟦م نور⟧ والجهل"],
  ["a letter keeps its vowel marks", "العل⟦م⟧ُ نور", "العل⟦مُ⟧ نور"],
])("by exact letters %s", (_, given, expected) => {
  const { text, range } = marked(given);
  expect(passageOf(text, range, true)).toEqual(marked(expected).range);
});

test("blanks alone are no letters", () => {
  const { text, range } = marked("العلم⟦ ⟧نور");
  const { start, end } = passageOf(text, range, true);
  expect(start).toBe(end);
});

test("a passage runs as the selection was drawn", () => {
  const passage = { start: 4, end: 9 };
  expect(drawnOver(passage, { anchor: 5, focus: 8 })).toEqual({ anchor: 4, focus: 9 });
  expect(drawnOver(passage, { anchor: 8, focus: 5 })).toEqual({ anchor: 9, focus: 4 });
});
