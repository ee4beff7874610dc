import fc from "fast-check";
import { expect, test } from "vitest";
import { annotation, histories, inTurn, modified } from "../../testing/histories";
import { selectorsFrom } from "../annotation/selector";
import { tagsOf } from "../annotation/tags";
import { mergedExtras, STAR, TAKEN_AWAY } from "./extras";
import { mergeStored } from "./merge-stored";
import {
  createStored,
  isPurged,
  nextStamp,
  noteOf,
  writeLife,
  writeNote,
  type StoredAnnotation,
} from "./stored-annotation";
import { recordText } from "./stored-record";
import { isSaid, newPassageKey, passageValue, tagValues, writeExtras } from "./write-extras";

const stored = createStored(annotation, "first");
const tagged = (on: StoredAnnotation, replica: string, ...tags: readonly string[]) =>
  writeExtras(on, tagValues(on, tags), nextStamp(on, replica));
const both = (a: StoredAnnotation, b: StoredAnnotation) => mergeStored(a, b) as StoredAnnotation;

test("two tabs that tag, star and write at the same time lose nothing of each other's", () => {
  const here = tagged(stored, "here", "فقه");
  const there = tagged(stored, "there", "تاريخ");
  const starred = writeExtras(stored, [[STAR, 1]], nextStamp(stored, "third"));
  const noted = writeNote(stored, { note: "نص", modified }, nextStamp(stored, "fourth"));
  const merged = inTurn([here, there, starred, noted]) as StoredAnnotation;
  expect([merged.annotation.tags, merged.annotation.isStarred, noteOf(merged)]).toEqual([
    ["تاريخ", "فقه"],
    true,
    "نص",
  ]);
  expect(recordText(inTurn([noted, starred, there, here]))).toBe(recordText(merged));
});

test("a tag that is taken away comes back from no older copy, and stays where it was tagged anew", () => {
  const first = tagged(stored, "here", "فقه", "سيرة");
  const fewer = tagged(first, "here", "سيرة");
  expect(both(fewer, first).annotation.tags).toEqual(["سيرة"]);
  const again = tagged(fewer, "there", "سيرة", "فِقه");
  expect(both(fewer, again).annotation.tags).toEqual(["سيرة", "فِقه"]);
});

test("each page's own passages stand side by side", () => {
  const passage = (start: number) => {
    const value = passageValue({ source: "a", selectors: selectorsFrom("x", "", "", start, 1) });
    if (value === undefined) throw new Error("it is a passage");
    return value;
  };
  const with1 = (on: StoredAnnotation, replica: string, start: number) => {
    const stamp = nextStamp(on, replica);
    return writeExtras(on, [[newPassageKey(stamp), passage(start)]], stamp);
  };
  const merged = both(with1(stored, "here", 3), with1(stored, "there", 9));
  const starts = merged.annotation.further?.map(({ selectors }) => selectors[1]);
  expect(starts).toMatchObject([{ start: 3 }, { start: 9 }]);
});

test("what is tagged after it was deleted elsewhere is alive", () => {
  const deleted = writeLife(stored, modified, nextStamp(stored, "here"));
  expect(both(deleted, tagged(stored, "there", "فقه")).deleted).toBeUndefined();
});

test("of any interleaving each key keeps its last write", () => {
  fc.assert(
    fc.property(histories, fc.array(fc.nat(), { minLength: 1, maxLength: 6 }), (made, picks) => {
      const met = picks.map((pick) => made.copies[pick % made.copies.length]!.record);
      const merged = inTurn(met);
      if (isPurged(merged) || met.some(isPurged)) return;
      const all = met.flatMap((it) => (isPurged(it) ? [] : it.extras));
      expect(merged.extras).toEqual(mergedExtras([], all));
      const tags = merged.extras.filter((it) => it.key.startsWith("#") && isSaid(it));
      expect(merged.annotation.tags ?? []).toEqual(tags.map(({ value }) => value));
    }),
    { numRuns: 300 },
  );
});

test("its own tags and those in its words are one set, however they are spelt", () => {
  expect(tagsOf({ tags: ["الفقه"], bodies: [{ value: "#الفِقه ثم #سيرة" }] })).toEqual([
    "الفقه",
    "سيرة",
  ]);
  expect(tagValues({ extras: [] }, ["فقه", "فِقه"])).toEqual([["#فقه", "فقه"]]);
  expect(tagValues(tagged(stored, "here", "فقه"), [])).toEqual([["#فقه", TAKEN_AWAY]]);
});
