import fc from "fast-check";
import { expect, test } from "vitest";
import type { Block } from "../article/article";
import type { BroughtText } from "./brought-text";
import { withTitleOnce } from "./title-once";

const heading = (text: string): Block => ({ type: "heading", level: 2, text });
const paragraph = (text: string): Block => ({ type: "paragraph", text });
const brought = (blocks: readonly Block[], more: Partial<BroughtText> = {}): BroughtText => ({
  about: {},
  blocks,
  pages: [],
  comments: [],
  leftOut: new Map(),
  ...more,
});
const comment = (block: number) => ({
  from: { block, offset: 0 },
  to: { block, offset: 2 },
  text: "تعليق",
});

test("a first heading that is the title is shown once, however its blanks are written", () => {
  const text = brought([heading("باب  العلم "), paragraph("كلام")]);
  expect(withTitleOnce(text, " باب العلم").blocks).toEqual([paragraph("كلام")]);
});

test("places in the text stay on their letters", () => {
  const page = (block: number, offset: number) => ({ block, offset, volume: 1, page: 1 });
  const text = brought([heading("باب"), paragraph("كلام")], {
    pages: [page(0, 3), page(1, 2)],
    comments: [comment(1)],
  });
  const { pages, comments } = withTitleOnce(text, "باب");
  expect(pages).toEqual([page(0, 0), page(0, 2)]);
  expect(comments).toEqual([comment(0)]);
});

test.each([
  ["a heading of other words", brought([heading("باب"), paragraph("كلام")]), "كتاب"],
  ["a paragraph of these words", brought([paragraph("باب"), paragraph("كلام")]), "باب"],
  ["a later heading", brought([paragraph("كلام"), heading("باب")]), "باب"],
  ["all that there is to read", brought([heading("باب"), paragraph(" ")]), "باب"],
  [
    "a heading with a comment on it",
    brought([heading("باب"), paragraph("كلام")], { comments: [comment(0)] }),
    "باب",
  ],
])("%s stays", (_, text, headline) => {
  expect(withTitleOnce(text, headline)).toBe(text);
});

test("no word is lost but the title's, whatever the text", () => {
  const words = fc.constantFrom("باب", "كلام", "باب  كلام", " ");
  const blocks = fc.array(fc.oneof(words.map(heading), words.map(paragraph)), { minLength: 1 });
  fc.assert(
    fc.property(blocks, words, (all, headline) => {
      const { blocks: kept } = withTitleOnce(brought(all), headline);
      const isCut = kept.length < all.length;
      expect(kept).toEqual(isCut ? all.slice(1) : all);
      expect(isCut ? all[0]?.text.trim() : headline.trim()).toBe(headline.trim());
    }),
  );
});
