import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { describe as describeRange } from "../anchoring/describe";
import { parseArticle, parseLibrary, type Article } from "../article/article";
import { articleText } from "../article/article-text";
import { parseAnnotationPage } from "../formats/web-annotation";
import { publication } from "./publication";

const article: Article = {
  id: "own-0123456789abcdef",
  headline: "كتاب",
  inLanguage: "ar",
  blocks: [{ type: "paragraph", text: "نص 😀 فيه كلام" }],
};
const { text } = articleText(article);
const start = text.indexOf("كلام");
const note = {
  id: "n1",
  motivation: "commenting" as const,
  target: { source: article.id, selectors: describeRange(text, { start, end: start + 4 }) },
  bodies: [{ type: "TextualBody" as const, value: "شرح" }],
  created: "2026-11-26T00:00:00Z",
  modified: "2026-11-26T00:00:00Z",
};

test("what is published is read by the program as any other text, and listed behind the others", () => {
  const listed = [{ id: "first", headline: "أول", inLanguage: "ar" }];
  const files = unzipSync(publication({ article, annotations: [note], listed }));
  const words = (path: string) => strFromU8(files[path] ?? new Uint8Array());
  const id = "text-0123456789abcdef";
  expect(Object.keys(files)).toEqual([
    `articles/${id}.json`,
    `annotations/${id}.json`,
    "articles/index.json",
  ]);
  const read = parseArticle(words(`articles/${id}.json`));
  expect(read).toEqual({ ok: true, value: { ...article, id } });
  const list = parseLibrary(words("articles/index.json"));
  expect(list.ok && list.value.map((it) => it.id)).toEqual(["first", id]);
  const layer = parseAnnotationPage(words(`annotations/${id}.json`), text);
  expect(layer.ok && layer.value[0]?.bodies[0]?.value).toBe("شرح");
  expect(layer.ok && layer.value[0]?.target.source).toBe(id);
});
