import { expect, test } from "vitest";
import { markedAll } from "../../testing/marked-text";
import type { Article } from "./article";
import { articleText } from "./article-text";
import { linksIn } from "./links";

const A = "https://example.org/a";
const B = "mailto:someone@example.org";

/** Blocks in which `⟦…⟧` are links, the first to the first address. */
function linked(texts: readonly string[], addresses: readonly string[]): Pick<Article, "blocks"> {
  const left = [...addresses];
  return {
    blocks: texts.map((given) => {
      const { text, ranges } = markedAll(given);
      const marks = ranges.map((range) => ({
        type: "link" as const,
        href: left.shift() ?? "",
        ...range,
      }));
      return { type: "paragraph", text, marks };
    }),
  };
}

test.each([
  ["a link that the words are", "مصدر خارجي", [A]],
  ["one that they end in", "إحالة إلى مصدر", [A]],
  ["those of several blocks", "خارجي.\nولا شيء هنا.\nوهذا بريد", [A, B]],
  ["none beside them", "إحالة إلى ", []],
  ["none right after them", "هنا.\nوهذا ", []],
])("%s", (_, words, expected) => {
  const article = linked(["نص فيه إحالة إلى ⟦مصدر خارجي⟧.", "ولا شيء هنا.", "وهذا ⟦بريد⟧"], [A, B]);
  const line = articleText(article);
  const start = line.text.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  expect(linksIn(article, line, { start, end: start + words.length })).toEqual(expected);
});

test("an address is told once, and in the order of the text", () => {
  const article = linked(["⟦أ⟧ ⟦ب⟧ ⟦ج⟧"], [A, B, A]);
  article.blocks[0]?.marks?.reverse();
  const line = articleText(article);
  expect(linksIn(article, line, { start: 0, end: line.text.length })).toEqual([A, B]);
});

test.each([
  "javascript:alert(1)",
  "data:text/html,x",
  "file:///etc",
  "//example.org",
  " https://x",
])("%s is not offered", (address) => {
  const article = linked(["⟦أ⟧"], [address]);
  expect(linksIn(article, articleText(article), { start: 0, end: 1 })).toEqual([]);
});
