import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseTextFile } from "./text-file";
import { parseTextPayload } from "./text-payload";

/** What shipped opens for good: these files are never changed, new ones are put beside them. */
const frozen = (name: string) =>
  readFileSync(new URL(`fixtures/${name}`, import.meta.url), "utf8").trim();

const article = {
  id: "own-0123456789abcdef",
  headline: "كتاب",
  inLanguage: "ar",
  blocks: [
    { type: "heading", level: 3, text: "باب" },
    { type: "verse", text: "صدر\nعجز" },
    {
      type: "paragraph",
      text: "نص 😀",
      marks: [{ type: "link", start: 0, end: 2, href: "https://example.org/" }],
    },
  ],
};

test("a text's file of version 1", () => {
  expect(parseTextFile(frozen("text-file-1.json"))).toEqual({
    ok: true,
    value: {
      own: {
        article,
        added: "2026-11-26T00:00:00.000Z",
        pages: [{ block: 0, offset: 2, volume: 1, page: 1 }],
      },
      layer: undefined,
    },
  });
});

test("a link's text of version 1", () => {
  const bytes = new Uint8Array(Buffer.from(frozen("text-payload-1.txt"), "base64"));
  expect(parseTextPayload(bytes)).toEqual({ ok: true, value: article });
});
