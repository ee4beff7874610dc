import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block } from "../article/article";
import {
  addBlock,
  joinBlock,
  removeBlock,
  savedCorrection,
  setKind,
  splitBlock,
  writeText,
  type Correction,
} from "./correcting";

const p = (text: string, marks?: Block["marks"]): Block => ({
  type: "paragraph",
  text,
  ...(marks && { marks }),
});
const correction = (...blocks: readonly Block[]): Correction => ({ blocks, pages: [] });
const texts = ({ blocks }: Correction) => blocks.map(({ text }) => text);

describe("words that are written anew", () => {
  const marked = correction(p("قال المعلم كلمة", [{ type: "strong", start: 4, end: 10 }]));
  test.each([
    ["before a mark, move it", "وقال المعلم كلمة", [{ type: "strong", start: 5, end: 11 }]],
    ["behind a mark, leave it", "قال المعلم كلمات", [{ type: "strong", start: 4, end: 10 }]],
    ["within a mark, stretch it", "قال المعلّم كلمة", [{ type: "strong", start: 4, end: 11 }]],
    ["in place of a mark, take it away", "قال كلمة", undefined],
  ])("%s", (_, text, marks) => {
    expect(writeText(marked, 0, text).blocks[0]?.marks).toEqual(marks);
  });

  test("keep a page's end at its letter", () => {
    const paged = {
      ...correction(p("أول ثان")),
      pages: [{ block: 0, offset: 3, volume: 1, page: 1 }],
    };
    expect(writeText(paged, 0, "الأول ثان").pages[0]?.offset).toBe(5);
  });

  test("hold line breaks in verse only", () => {
    expect(texts(writeText(correction(p("أ")), 0, "أ\n ب"))).toEqual(["أ ب"]);
    expect(texts(writeText(correction({ type: "verse", text: "أ" }), 0, "أ\nب"))).toEqual(["أ\nب"]);
  });
});

test("a block becomes a heading and a paragraph again", () => {
  const heading = setKind(correction(p("باب")), 0, "heading-3");
  expect(heading.blocks[0]).toEqual({ type: "heading", level: 3, text: "باب" });
  expect(setKind(heading, 0, "paragraph").blocks[0]).toEqual(p("باب"));
});

const words = fc.stringMatching(/^[ابت]{1,4}( [ابت]{1,4}){0,4}$/u);
const block = fc.tuple(words, fc.nat(20), fc.nat(20)).map(([text, a, b]) => {
  const [start = 0, end = 0] = [a % text.length, b % (text.length + 1)].toSorted((x, y) => x - y);
  return start < end ? p(text, [{ type: "emphasis", start, end }]) : p(text);
});
const any = fc
  .tuple(
    fc.array(block, { minLength: 1, maxLength: 5 }),
    fc.array(fc.tuple(fc.nat(4), fc.nat(20)), { maxLength: 3 }),
  )
  .map(([blocks, places]): Correction => ({
    blocks,
    pages: places.map(([at, offset], page) => {
      const index = at % blocks.length;
      return {
        block: index,
        offset: offset % ((blocks[index]?.text.length ?? 0) + 1),
        volume: 1,
        page,
      };
    }),
  }));

test("a block that is split at a blank and joined again is as it was", () => {
  fc.assert(
    fc.property(any, fc.nat(4), fc.nat(20), (before, index, blank) => {
      const at = index % before.blocks.length;
      const text = before.blocks[at]?.text ?? "";
      const offset = text.indexOf(" ", blank % text.length);
      fc.pre(offset > 0);
      const back = joinBlock(splitBlock(before, at, offset), at + 1);
      expect(texts(back)).toEqual(texts(before));
      expect(back.pages.map(({ block }) => block)).toEqual(before.pages.map(({ block }) => block));
    }),
  );
});

test("whatever is done, marks and pages lie within their blocks, and no letter is lost by joining or splitting", () => {
  const step = fc.tuple(
    fc.constantFrom("write", "kind", "split", "join", "add", "remove"),
    fc.nat(9),
    fc.nat(20),
    words,
  );
  fc.assert(
    fc.property(any, fc.array(step, { maxLength: 8 }), (start, steps) => {
      let now = start;
      for (const [what, index, offset, text] of steps) {
        const at = index % now.blocks.length;
        const letters = texts(now).join("").replaceAll(/\s/gu, "");
        if (what === "write") now = writeText(now, at, text);
        else if (what === "kind") now = setKind(now, at, offset % 2 ? "heading-2" : "quotation");
        else if (what === "split") now = splitBlock(now, at, offset);
        else if (what === "join") now = joinBlock(now, at);
        else if (what === "add") now = addBlock(now, at, text);
        else now = removeBlock(now, at);
        const isKept = what === "split" || what === "join" || what === "kind";
        expect(!isKept || texts(now).join("").replaceAll(/\s/gu, "") === letters).toBe(true);
      }
      for (const { text, marks = [] } of now.blocks)
        for (const mark of marks)
          expect(mark.start < mark.end && mark.end <= text.length).toBe(true);
      for (const { block, offset } of now.pages)
        expect(offset <= (now.blocks[block]?.text.length ?? -1)).toBe(true);
    }),
  );
});

test("what was emptied is gone when it is saved, but never all", () => {
  expect(texts(savedCorrection(correction(p("أ "), p(" "), p("ب"))))).toEqual(["أ", "ب"]);
});
