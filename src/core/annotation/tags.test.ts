import * as fc from "fast-check";
import { expect, test } from "vitest";
import { tagFrom, tagsInWords } from "./tags";

test.each([
  ["at the beginning", "#علم نافع", ["علم"]],
  ["with marks, digits, _ and -", "قال #عِلْم_2-نور!", ["عِلْم_2-نور"]],
  ["in any script", "#café #כתב #知", ["café", "כתב", "知"]],
  ["after a bracket or a comma", "(#نحو،#صرف)", ["نحو", "صرف"]],
  ["each once on the fold", "#عِلم #علم #Word #word", ["عِلم", "Word"]],
  ["not in an address", "https://e.org/#top www.e.org/#x mailto:a@b#c", []],
  ["not within a word or a path", "C#sharp a/#b &#39;", []],
  ["not a number", "#3 #٣", []],
  ["not a heading", "# عنوان ##x", []],
  ["without a dash at its end", "#نحو- ثم", ["نحو"]],
])("a tag is read %s", (_, words, tags) => {
  expect(tagsInWords(words)).toEqual(tags);
});

test("whatever is written, a tag stands in it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (words) => {
      for (const tag of tagsInWords(`#أ ${words}`)) expect(`#أ ${words}`).toContain(`#${tag}`);
    }),
  );
});

test.each([
  ["#فقه", "فقه"],
  [" أصول  الفقه ", "أصول_الفقه"],
  ["‮x‬", "x"],
  ["##", undefined],
  ["<img src=x>", "<img_src=x>"],
  ["خانه\u200cها", "خانه\u200cها"],
])("a field's “%s” is the tag %s", (typed, tag) => {
  expect(tagFrom(typed)).toBe(tag);
});
