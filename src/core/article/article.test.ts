import { describe, expect, test } from "vitest";
import { blankFields, isBlank, parseArticle, parseLibrary, type Article } from "./article";

const article = {
  id: "muthaqqaf",
  headline: "عنوان",
  inLanguage: "ar",
  blocks: [
    { type: "heading", level: 2, text: "فصل" },
    {
      type: "paragraph",
      text: "قال الشيخ",
      marks: [{ type: "link", start: 4, end: 9, href: "https://example.org/a" }],
    },
    { type: "verse", text: "صدر\nعجز" },
  ],
};
const parsed = (change: object) => parseArticle(JSON.stringify({ ...article, ...change }));

describe("parseArticle", () => {
  test("takes an article with all kinds of values", () => {
    expect(
      parsed({ datePublished: "2020-01-31", description: { ar: "سطر", en: "A line" } }),
    ).toMatchObject({
      ok: true,
      value: { blocks: article.blocks },
    });
  });

  test("takes blocks and marks in another language or direction than the article's", () => {
    const blocks = [
      { type: "paragraph", text: "All in English.", inLanguage: "en" },
      {
        type: "paragraph",
        text: "المعادلة E = mc",
        dir: "rtl",
        marks: [
          { type: "span", start: 9, end: 15, dir: "ltr" },
          { type: "emphasis", start: 9, end: 10, inLanguage: "en", dir: "ltr" },
        ],
      },
    ];
    expect(parsed({ blocks })).toMatchObject({ ok: true, value: { blocks } });
  });

  test.each(["ar", "AR-jo", "x-lisan", "i-default", "sr-Latn", "qaa"])(
    "takes the language %s",
    (tag) => {
      expect(parsed({ inLanguage: tag })).toMatchObject({ ok: true });
    },
  );

  test.each(["", "\u200f", " \t"])(
    "takes a text with a block in which nothing is to be read: «%s»",
    (blank) => {
      const blocks = [...article.blocks, { type: "paragraph", text: blank }];
      expect(parsed({ blocks })).toMatchObject({ ok: true, value: { blocks } });
      expect(blocks.map(isBlank)).toEqual([false, false, false, true]);
      expect(blankFields({ ...article, blocks } as Article)).toEqual(["blocks.3.text"]);
    },
  );

  test("says that a file is no JSON", () => {
    expect(parseArticle('{"id": "a')).toEqual({ ok: false, fault: { reason: "not-json" } });
  });

  test.each([
    ["no headline", { headline: undefined }, "headline"],
    ["an empty headline", { headline: "" }, "headline"],
    ["an id that an address cannot hold", { id: "../x" }, "id"],
    ["a date that is none", { datePublished: "أمس" }, "datePublished"],
    ["no blocks", { blocks: [] }, "blocks"],
    ["nothing to read in any block", { blocks: [{ type: "paragraph", text: " " }] }, "blocks"],
    ["a language that is none", { inLanguage: "Arabic" }, "inLanguage"],
    [
      "a block's language that is none",
      { blocks: [{ type: "paragraph", text: "x", inLanguage: "" }] },
      "blocks.0.inLanguage",
    ],
    [
      "a direction that is none",
      { blocks: [{ type: "paragraph", text: "x", dir: "auto" }] },
      "blocks.0.dir",
    ],
    [
      "a span that says nothing",
      { blocks: [{ type: "paragraph", text: "xy", marks: [{ type: "span", start: 0, end: 1 }] }] },
      "blocks.0.marks.0",
    ],
    ["an unknown block", { blocks: [{ type: "video", text: "x" }] }, "blocks.0.type"],
    ["a block without text", { blocks: [{ type: "paragraph" }] }, "blocks.0.text"],
    ["a heading without level", { blocks: [{ type: "heading", text: "x" }] }, "blocks.0.level"],
    [
      "a line break in a paragraph",
      { blocks: [{ type: "paragraph", text: "x\ny" }] },
      "blocks.0.text",
    ],
    [
      "a mark past the end of its block",
      {
        blocks: [{ type: "paragraph", text: "xy", marks: [{ type: "strong", start: 0, end: 3 }] }],
      },
      "blocks.0.marks.0",
    ],
    [
      "a link that runs a script",
      {
        blocks: [
          {
            type: "paragraph",
            text: "xy",
            marks: [{ type: "link", start: 0, end: 2, href: "javascript:alert(1)" }],
          },
        ],
      },
      "blocks.0.marks.0.href",
    ],
  ])("names the field: %s", (_, change, field) => {
    expect(parsed(change)).toEqual({ ok: false, fault: { reason: "wrong-field", field } });
  });
});

test("parseLibrary names the field of a broken list", () => {
  expect(parseLibrary('{"articles":[{"id":"a","inLanguage":"ar"}]}')).toEqual({
    ok: false,
    fault: { reason: "wrong-field", field: "articles.0.headline" },
  });
});
