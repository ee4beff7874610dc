import { expect, test } from "vitest";
import { segmentArticle } from "./segments";

test("one change among five thousand annotations cuts one block anew", () => {
  const line = "قال الشيخ في كتابه بالعلم، ثم سكت عنه وقام. ".repeat(10);
  const text = Array.from({ length: 1_000 }, () => line).join("\n");
  const annotations = Array.from({ length: 5_000 }, (_, index) => {
    const start = index * 88 + 5;
    return { id: String(index), range: { start, end: start + 20 + (index % 50) } };
  });
  const blocks = Array.from({ length: 1_000 }, (_, index) => {
    const start = index * (line.length + 1);
    return { range: { start, end: start + line.length }, inline: [] };
  });
  const article = { text, blocks };
  const first = segmentArticle(undefined, article, annotations);
  const after = segmentArticle(first, article, annotations.slice(1));
  expect(after.blocks.filter((segments, index) => segments !== first.blocks[index])).toHaveLength(
    1,
  );
});
