import fc from "fast-check";
import { readFileSync } from "node:fs";
import { deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { parseArticle, type Article } from "../article/article";
import { parseTextPayload, textPayload } from "./text-payload";

const words = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 60 })
  .map((text) => text.replaceAll(/[\n\r\u2028\u2029]/gu, " "))
  .filter((text) => !/\p{Surrogate}/u.test(text));
const block = fc.oneof(
  fc.record({ type: fc.constantFrom("paragraph", "list-item", "quotation"), text: words }),
  fc.record({ type: fc.constant("heading"), level: fc.integer({ min: 2, max: 6 }), text: words }),
  fc.tuple(words, words).map(([first, second]) => ({ type: "verse", text: `${first}\n${second}` })),
  words.map((text) => ({
    type: "paragraph",
    text,
    marks: [
      { type: "strong", start: 0, end: 1 },
      { type: "link", start: 0, end: text.length, href: "https://example.org/?q=كتاب" },
    ],
  })),
);
const own = fc
  .record({
    headline: words,
    author: fc.option(words, { nil: undefined }),
    blocks: fc.array(block, { minLength: 1, maxLength: 8 }),
  })
  .map(({ headline, author, blocks }) =>
    parseArticle(
      JSON.stringify({
        id: "own-a",
        inLanguage: "ar",
        headline,
        ...(author && { author }),
        blocks,
      }),
    ),
  )
  .filter((article): article is { ok: true; value: Article } => article.ok)
  .map(({ value }) => value);

describe("a text in a link", () => {
  test("comes out as it went in, in whatever script it is", () => {
    fc.assert(
      fc.property(own, (text) => {
        expect(parseTextPayload(textPayload(text))).toEqual({ ok: true, value: text });
      }),
    );
  });

  // oxlint-disable-next-line vitest/expect-expect -- the property expects
  test("any bytes give a text or a named fault", () => {
    fc.assert(
      fc.property(
        own,
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 4 }),
        (text, hits) => {
          const bytes = textPayload(text);
          for (const [at, byte] of hits) bytes[at % bytes.length] = byte;
          const read = parseTextPayload(bytes);
          expect(["a text", "damaged", "newer-version"]).toContain(read.ok ? "a text" : read.fault);
        },
      ),
    );
  });

  test("the built-in text takes some 2,400 letters", () => {
    const json = readFileSync(
      new URL("../../../public/articles/inshiqaqat.json", import.meta.url),
      "utf8",
    );
    const article = parseArticle(json.replace('"inshiqaqat"', '"own-0123456789abcdef"'));
    if (!article.ok) throw new Error("the built-in text does not parse");
    const payload = textPayload(article.value);
    const letters = Math.ceil(((deflateRawSync(payload, { level: 9 }).length + 5) * 4) / 3);
    expect(letters).toBeLessThan(2_500);
    expect(letters).toBeGreaterThan(1_500);
  });
});
