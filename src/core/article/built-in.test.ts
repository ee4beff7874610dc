import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { anchor } from "../../testing/anchored";
import { describe as describePassage } from "../anchoring/describe";
import { quoteOf, type Target } from "../annotation/annotation";
import { parseAnnotations } from "../formats/web-annotation";
import type { Result } from "../result";
import type { TextRange } from "../text/text-range";
import { parseArticle, parseLibrary } from "./article";
import { articleText } from "./article-text";
import { editionId } from "./edition";

const publicFile = (path: string): string =>
  readFileSync(new URL(`../../../public/${path}`, import.meta.url), "utf8");

function valueOf<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.fault));
  return result.value;
}

const articleOf = (id: string) => valueOf(parseArticle(publicFile(`articles/${id}.json`)));
const library = valueOf(parseLibrary(publicFile("articles/index.json")));
const ids = library.map(({ id }) => id);

test("the library lists each published article once, as the article tells of itself", () => {
  const files = readdirSync(new URL("../../../public/articles", import.meta.url));
  expect(files.sort()).toEqual(["index.json", ...ids.map((id) => `${id}.json`)].sort());
  for (const summary of library) {
    const { blocks: _, ...about } = articleOf(summary.id);
    expect(about).toEqual(summary);
  }
});

test("the first text stands as it was found, letter for letter", () => {
  const article = articleOf("inshiqaqat");
  const { text } = articleText(article);
  expect(editionId(text)).toBe("013065c1a0c20089782f4bdaa8ab4ca4");
  expect(article.blocks.filter(({ type }) => type === "paragraph")).toHaveLength(8);
  expect(article.blocks.filter(({ type }) => type === "heading")).toMatchObject([
    { text: "أسباب الانشقاقات" },
    { text: "نزاعات وتصفية" },
  ]);
  expect(text).toContain("سيطر عليها.وتجلت الخلافات");
  expect(text).toContain('تنظيم "داعش" المتطرف');
});

describe("the second text holds what the first does not", () => {
  const { blocks, headline } = articleOf("qira-bil-hashiya");
  const { text } = articleText({ blocks });

  test("blocks of every type, and marks of every type", () => {
    expect(new Set(blocks.map(({ type }) => type))).toEqual(
      new Set(["paragraph", "heading", "list-item", "quotation", "verse"]),
    );
    const marks = blocks.flatMap(({ marks = [] }) => marks);
    expect(new Set(marks.map(({ type }) => type))).toEqual(new Set(["emphasis", "strong", "link"]));
  });

  test("verses of two hemistichs", () => {
    for (const verse of blocks.filter(({ type }) => type === "verse"))
      expect(verse.text.split("\n")).toHaveLength(2);
  });

  test("marks on whole words", () => {
    const words = blocks.flatMap(({ text, marks = [] }) =>
      marks.map(({ start, end }) => text.slice(start, end)),
    );
    expect(words).toEqual(
      ["الْحَاشِيَةُ", "الْمَتْنَ", "Web Annotation", "ثَلَاثَةٌ", "كَلِمَةٍ أَوْ جُمْلَةٍ", "كِتَابِ الْحَيَوَانِ"].map((word) =>
        word.normalize("NFC"),
      ),
    );
  });

  test("Latin words and both families of digits", () => {
    expect(text).toMatch(/[a-z]{3}/u);
    expect(text).toContain("١٢٣");
    expect(text).toContain("123");
  });

  test("tashkeel on every word", () => {
    const bare = `${headline}\n${text}`
      .match(/[\p{Script=Arabic}\p{M}]+/gu)!
      .filter((word) => /\p{L}/u.test(word) && !/[\u064B-\u0652\u0670]/u.test(word));
    expect(bare).toEqual([]);
  });

  test("one form of each letter, so that a copy is the same text", () => {
    expect(text).toBe(text.normalize("NFC"));
  });
});

describe.each(ids)("the guide's notes on %s", (id) => {
  const { text } = articleText(articleOf(id));
  const json = publicFile(`annotations/${id}.json`);
  const { annotations } = valueOf(parseAnnotations(json, text));

  test.each(annotations.map((annotation) => [quoteOf(annotation.target), annotation] as const))(
    "«%s» stands where its note says, and is described as a reader's would be",
    (_, { target }) => {
      const { start, end } = positionOf(target);
      expect(anchor(text, target.selectors)).toEqual({
        status: "anchored",
        range: { start, end },
        by: "position",
        likeness: 1,
      });
      expect(target.selectors).toEqual(describePassage(text, { start, end }));
      expect(target.source).toBe(id);
    },
  );

  test("positions are in code points, and the page counts its notes", () => {
    const points = [...text];
    const { items, partOf } = JSON.parse(json);
    expect(partOf.total).toBe(items.length);
    for (const { target } of items) {
      const [quote, position] = target.selector;
      expect(points.slice(position.start, position.end).join("")).toBe(quote.exact);
    }
  });

  test("each comes in Arabic and in English, and says something", () => {
    for (const { bodies, motivation } of annotations) {
      expect(motivation).toBe("commenting");
      expect(bodies.map(({ language }) => language)).toEqual(["ar", "en"]);
      for (const { value } of bodies) expect(value.length).toBeGreaterThan(20);
    }
  });
});

test("one note on the first text lies inside another, and no other two overlap", () => {
  const { text } = articleText(articleOf("inshiqaqat"));
  const json = publicFile("annotations/inshiqaqat.json");
  const { annotations: notes } = valueOf(parseAnnotations(json, text));
  const overlaps = notes.flatMap(({ target }, i) =>
    notes
      .slice(i + 1)
      .filter((other) => overlap(positionOf(target), positionOf(other.target)))
      .map((other) => [quoteOf(target), quoteOf(other.target)]),
  );
  expect(overlaps).toEqual([["قضاء الرطبة غربي الأنبار", "الأنبار"]]);
});

const positionOf = ({ selectors }: Target): TextRange =>
  selectors.find((selector) => selector.type === "TextPositionSelector")!;

const overlap = (a: TextRange, b: TextRange): boolean => a.start < b.end && b.start < a.end;
