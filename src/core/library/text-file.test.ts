import { describe, expect, test } from "vitest";
import type { OwnText } from "./own-text";
import { parseTextFile, textFileText } from "./text-file";

const own: OwnText = {
  article: {
    id: "own-0123456789abcdef",
    headline: "كتاب",
    inLanguage: "ar",
    blocks: [{ type: "paragraph", text: "نص 😀", marks: [{ type: "strong", start: 0, end: 2 }] }],
  },
  added: "2026-11-26T00:00:00.000Z",
  pages: [{ block: 0, offset: 2, volume: 1, page: 1 }],
};

describe("a text in a file", () => {
  test.each([undefined, '{"hashiya":"layer"}'])(
    "comes out as it went in, with the layer %s",
    (layer) => {
      expect(parseTextFile(textFileText({ own, layer }))).toEqual({
        ok: true,
        value: { own, layer },
      });
    },
  );

  test.each([
    ["something else", "[]", "not-a-text"],
    ["no JSON", "x", "not-a-text"],
    ["a part of one", textFileText({ own, layer: undefined }).slice(0, 60), "damaged"],
    [
      "a changed letter",
      textFileText({ own, layer: undefined }).replace("كتاب", "كتيب"),
      "damaged",
    ],
    [
      "a later version",
      textFileText({ own, layer: undefined }).replace('"v":1', '"v":2'),
      "newer-version",
    ],
  ])("%s is named", (_, json, fault) => {
    expect(parseTextFile(json)).toEqual({ ok: false, fault });
  });
});
