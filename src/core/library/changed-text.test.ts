import { expect, test } from "vitest";
import { renamed, reworded } from "./changed-text";
import type { OwnText } from "./own-text";

const own: OwnText = {
  article: {
    id: "own-1",
    headline: "كتاب",
    author: "كاتب",
    inLanguage: "ar",
    blocks: [{ type: "paragraph", text: "نص" }],
  },
  added: "2026-11-22T10:00:00.000Z",
  pages: [],
};

test("a text is called as it is said, and keeps its words", () => {
  const other = renamed(own, { headline: " سفر ", author: " ناسخ ", inLanguage: "fa" });
  expect(other.article).toEqual({
    ...own.article,
    headline: "سفر",
    author: "ناسخ",
    inLanguage: "fa",
  });
});

test("a blank headline leaves the one that was, a blank author none", () => {
  const { article } = renamed(own, { headline: " ", author: "", inLanguage: "ar" });
  expect(article.headline).toBe("كتاب");
  expect("author" in article).toBe(false);
});

test("other words take the place of a text's, with their pages", () => {
  const pages = [{ block: 0, offset: 3, volume: 1, page: 7 }];
  const other = reworded(own, { blocks: [{ type: "paragraph", text: "غيره" }], pages });
  expect(other.article.blocks).toEqual([{ type: "paragraph", text: "غيره" }]);
  expect([other.pages, other.article.headline]).toEqual([pages, "كتاب"]);
});
