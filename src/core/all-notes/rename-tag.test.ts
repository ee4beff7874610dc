import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keyOfTag, tagsInWords } from "../annotation/tags";
import { asTag, withTagRenamed } from "./rename-tag";

describe("a tag that is called otherwise", () => {
  test.each([
    ["where it stands", "قال #فكرة هنا", "قال #رأي هنا"],
    ["however it is spelt", "#فِكْرة و#فكره", "#رأي و#فكره"],
    ["not in an address", "https://a.b/#فكرة #فكرة", "https://a.b/#فكرة #رأي"],
    ["not as a part of another", "#فكرتي #فكرة.", "#فكرتي #رأي."],
  ])("%s", (_, note, expected) => {
    expect(withTagRenamed(note, "فكرة", "رأي")).toBe(expected);
  });

  test("no note has it afterwards, and each that had it has the new one", () => {
    const piece = fc.constantFrom("#فكرة", "#فِكرة", "#رأي", " ", "نص", "\n", "https://a.b", "،");
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const words = pieces.join("");
        const keys = (all: string) => tagsInWords(all).map(keyOfTag);
        const had = keys(words).includes(keyOfTag("فكرة"));
        const now = keys(withTagRenamed(words, "فكرة", "رأي"));
        expect(now).not.toContain(keyOfTag("فكرة"));
        expect(now.includes(keyOfTag("رأي"))).toBe(had || keys(words).includes(keyOfTag("رأي")));
        expect(withTagRenamed(words, "فكرة", "رأي") === words).toBe(!had);
      }),
    );
  });

  test.each([
    ["فكرة", "فكرة"],
    ["#فكرة ", "فكرة"],
    ["رأي آخر", "رأي_آخر"],
    ["12", undefined],
    ["a,b", undefined],
    ["", undefined],
  ])("«%s» is written %s", (typed, tag) => {
    expect(asTag(typed)).toBe(tag);
  });
});
