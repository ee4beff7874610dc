import { expect, test } from "vitest";
import { markedAll } from "../../testing/marked-text";
import type { Article } from "./article";
import { articleText } from "./article-text";
import type { UnnamedEdition } from "./edition";
import { linksIn } from "./links";

const A = "https://example.org/a";
const B = "mailto:someone@example.org";

/** Blocks in which `⟦…⟧` are links, the first to the first address. */
function linked(texts: readonly string[], addresses: readonly string[]): UnnamedEdition {
  const left = [...addresses];
  const article: Article = {
    id: "a",
    headline: "h",
    inLanguage: "ar",
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
  return { article, ...articleText(article) };
}

test.each([
  ["a link that the words are", "مصدر خارجي", [A]],
  ["one that they end in", "إحالة إلى مصدر", [A]],
  ["those of several blocks", "خارجي.\nولا شيء هنا.\nوهذا بريد", [A, B]],
  ["none beside them", "إحالة إلى ", []],
  ["none right after them", "هنا.\nوهذا ", []],
])("%s", (_, words, expected) => {
  const edition = linked(["نص فيه إحالة إلى ⟦مصدر خارجي⟧.", "ولا شيء هنا.", "وهذا ⟦بريد⟧"], [A, B]);
  const start = edition.text.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  expect(linksIn(edition, { start, end: start + words.length })).toEqual(expected);
});

test("an address is told once, and in the order of the text", () => {
  const edition = linked(["⟦أ⟧ ⟦ب⟧ ⟦ج⟧"], [A, B, A]);
  edition.article.blocks[0]?.marks?.reverse();
  expect(linksIn(edition, { start: 0, end: edition.text.length })).toEqual([A, B]);
});

test.each([
  "javascript:alert(1)",
  "data:text/html,x",
  "file:///etc",
  "//example.org",
  " https://x",
])("%s is not offered", (address) => {
  const edition = linked(["⟦أ⟧"], [address]);
  expect(linksIn(edition, { start: 0, end: 1 })).toEqual([]);
});
