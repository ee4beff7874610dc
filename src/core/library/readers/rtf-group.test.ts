import { expect, test } from "vitest";
import { groupAfter, groupPassedBy, OUTERMOST, type RtfGroup } from "./rtf-group";

const after = (...words: readonly (readonly [string, number?])[]): RtfGroup =>
  words.reduce((group, [word, value]) => groupAfter(group, word, value), OUTERMOST);

test.each<[what: string, group: RtfGroup, holds: Partial<RtfGroup>]>([
  ["bold letters, of either script", after(["ab"]), { strong: true }],
  ["bold letters switched off", after(["b"], ["b", 0]), { strong: false }],
  ["plain letters after others", after(["b"], ["i"], ["deleted"], ["plain"]), OUTERMOST],
  ["a title of the file's", after(["info"], ["title"]), { goal: "title" }],
  ["a title that is none of the file's", after(["title"]), { goal: "text" }],
  ["a header, which is not read", after(["header"]), { goal: "skip" }],
  ["the Unicode half of what stands twice", after(["upr"], ["ud"]), { goal: "text" }],
])("a group knows %s", (_, group, holds) => {
  expect(group).toMatchObject(holds);
});

test.each(["rtf", "constructor", "toString"])("nothing changes after %s", (word) => {
  expect(groupAfter(OUTERMOST, word, undefined)).toBe(OUTERMOST);
});

test("what may be passed by is, unless it is no words of the text", () => {
  expect(groupPassedBy(OUTERMOST).goal).toBe("skip");
  expect(groupPassedBy(after(["info"], ["title"])).goal).toBe("title");
});
