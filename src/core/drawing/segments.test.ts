import { array, assert, constantFrom, nat, property, string, tuple } from "fast-check";
import { describe, expect, test } from "vitest";
import { markedAll } from "../../testing/marked-text";
import { isBetweenWords } from "../text/joining";
import { byPlace, intersection, isEmptyRange, type TextRange } from "../text/text-range";
import { segmentArticle, type Placed, type Segment } from "./segments";

/** The lines of a text as blocks, without inline marks. */
function blocksOf(text: string): { range: TextRange; inline: TextRange[] }[] {
  let start = 0;
  return text.split("\n").map((line) => {
    const range = { start, end: start + line.length };
    start = range.end + 1;
    return { range, inline: [] };
  });
}

/** `⟦…⟧` as annotations a, b, c … in reading order. */
function placed(given: string): { text: string; annotations: Placed[] } {
  const { text, ranges } = markedAll(given);
  return {
    text,
    annotations: ranges.map((range, index) => ({ id: "abcdefgh".charAt(index), range })),
  };
}

/** Writes segments out: `قال |الشيخ:a*b~| ثم`, with `~` after a partial one and `*` after a tab stop. */
function written(text: string, segments: readonly Segment[]): string {
  return segments
    .map(({ start, end, ids, partial, tabStop }) => {
      const names = ids.map(
        (id) => id + (partial.includes(id) ? "~" : "") + (tabStop.includes(id) ? "*" : ""),
      );
      return text.slice(start, end) + (names.length > 0 ? `:${names.join("")}` : "");
    })
    .join("|");
}

function segmented(given: string): string[] {
  const { text, annotations } = placed(given);
  const { blocks } = segmentArticle(undefined, { text, blocks: blocksOf(text) }, annotations);
  return blocks.map((segments) => written(text, segments));
}

describe("segments", () => {
  test.each([
    ["a block without annotations is one", "قال الشيخ", ["قال الشيخ"]],
    ["an empty block has none", "قال\n\nثم", ["قال", "", "ثم"]],
    ["an annotation is one, with what stands around it", "قال ⟦الشيخ⟧ ثم", ["قال |الشيخ:a*| ثم"]],
    [
      "a nested annotation lies over the longer one",
      "⟦قال ⟦الشيخ⟧ ثم⟧",
      ["قال :a*|الشيخ:ab*| ثم:a"],
    ],
    ["two that begin together each have a tab stop", "⟦⟦قال⟧ الشيخ⟧ ثم", ["قال:ab*| الشيخ:a*| ثم"]],
    ["two on the same words share one", "⟦⟦قال⟧⟧ ثم", ["قال:a*b*| ثم"]],
    ["a word without its clitic is drawn in part", "ب⟦العلم نور⟧", ["بالعلم:a~*| نور:a"]],
    ["a letter in a word is drawn in part only", "مدر⟦س⟧ة هنا", ["مدرسة:a~*| هنا"]],
    [
      "an annotation over two blocks has its tab stop in the first",
      "قال ⟦الشيخ\nثم⟧ سكت",
      ["قال |الشيخ:a*", "ثم:a| سكت"],
    ],
    [
      "an annotation that begins on a line break has it in the block it is seen in",
      "قال⟦\n\nثم⟧ سكت",
      ["قال", "", "ثم:a*| سكت"],
    ],
  ])("%s", (_, given, expected) => {
    expect(segmented(given)).toEqual(expected);
  });

  test("a long block is parted into pieces, which an annotation in one word shares", () => {
    const text = "ن".repeat(2500);
    const annotations = [{ id: "a", range: { start: 1200, end: 1300 } }];
    const { blocks } = segmentArticle(undefined, { text, blocks: blocksOf(text) }, annotations);
    const pieces = blocks[0]?.map(({ start, end, ids }) => [end - start, ids.join("")]);
    expect(pieces).toEqual([1024, 1024, 452].map((length) => [length, "a"]));
  });

  test("crossing annotations are both drawn where they meet", () => {
    const text = "قال الشيخ ثم سكت";
    const annotations = [
      { id: "a", range: { start: 0, end: 9 } },
      { id: "b", range: { start: 4, end: 12 } },
    ];
    const { blocks } = segmentArticle(undefined, { text, blocks: blocksOf(text) }, annotations);
    expect(blocks.map((segments) => written(text, segments))).toEqual([
      "قال :a*|الشيخ:ab*| ثم:b| سكت",
    ]);
  });

  test("inline marks cut too, wherever they begin and end", () => {
    const text = "قال بالعلم: «الـPDF» ثم";
    const inline = [
      { start: 4, end: 10 },
      { start: 16, end: 19 },
    ];
    const block = { range: { start: 0, end: text.length }, inline };
    const annotations = [{ id: "a", range: { start: 0, end: 18 } }];
    const { blocks } = segmentArticle(undefined, { text, blocks: [block] }, annotations);
    expect(blocks.map((segments) => written(text, segments))).toEqual([
      "قال :a*|بالعلم:a|: «:a|الـ:a~|PDF:a~|» ثم",
    ]);
  });
});

describe("a later segmentation", () => {
  const text = "قال الشيخ\nثم سكت\nوقام";
  const article = { text, blocks: blocksOf(text) };
  const a = { id: "a", range: { start: 0, end: 3 } };
  const b = { id: "b", range: { start: 10, end: 12 } };
  const before = segmentArticle(undefined, article, [a, b]);

  test("of the same is the same object", () => {
    const again = [{ ...a }, { ...b }];
    expect(segmentArticle(before, { text, blocks: blocksOf(text) }, again)).toBe(before);
  });

  test("keeps the arrays of the blocks that did not change", () => {
    const after = segmentArticle(before, article, [
      a,
      b,
      { id: "c", range: { start: 17, end: 21 } },
    ]);
    expect(after.blocks[0]).toBe(before.blocks[0]);
    expect(after.blocks[1]).toBe(before.blocks[1]);
    expect(after.blocks[2]).not.toBe(before.blocks[2]);
  });

  test("moves a tab stop on when an annotation begins in an earlier block than before", () => {
    const longer = { id: "b", range: { start: 4, end: 12 } };
    const after = segmentArticle(before, article, [a, longer]);
    expect(after.blocks.map((segments) => written(text, segments))).toEqual([
      "قال:a*| |الشيخ:b*",
      "ثم:b| سكت",
      "وقام",
    ]);
  });

  test.each([
    ["the text", { text: text.replace("سكت", "قعد"), blocks: article.blocks }, 0],
    [
      "an inline mark",
      { text, blocks: article.blocks.with(1, { ...article.blocks[1]!, inline: [b.range] }) },
      1,
    ],
  ])("is made anew when %s changes", (_, changed, index) => {
    expect(segmentArticle(before, changed, [a, b]).blocks[index]).not.toBe(before.blocks[index]);
  });
});

describe("whatever the text and its annotations", () => {
  const letters = string({
    unit: constantFrom(..."ابلمرودةءِّـ .،\n\u200CabZ٢😀"),
    maxLength: 60,
  });
  const annotated = tuple(letters, array(tuple(nat(60), nat(20)), { maxLength: 12 })).map(
    ([text, places]) => ({
      text,
      annotations: places
        .map(([at, length], index) => ({
          id: String(index),
          range: { start: Math.min(at, text.length), end: Math.min(at + length, text.length) },
        }))
        .filter(({ range }) => !isEmptyRange(range))
        .sort((one, other) => byPlace(one.range, other.range)),
    }),
  );
  const everyArticle = (
    holds: (text: string, annotations: Placed[], blocks: readonly (readonly Segment[])[]) => void,
  ): void =>
    assert(
      property(annotated, ({ text, annotations }) => {
        const { blocks } = segmentArticle(undefined, { text, blocks: blocksOf(text) }, annotations);
        holds(text, annotations, blocks);
      }),
    );

  test("segments cover their block, in order", () =>
    everyArticle((text, _, blocks) => {
      const whole = blocks.map((segments) =>
        segments.map(({ start, end }) => text.slice(start, end)).join(""),
      );
      expect(whole.join("\n")).toBe(text);
      for (const segments of blocks)
        for (const [index, { start, end }] of segments.entries()) {
          expect(start).toBeLessThan(end);
          expect(segments[index + 1]?.start ?? end).toBe(end);
        }
    }));

  test("no segment is cut off inside a join", () =>
    everyArticle((text, _, blocks) => {
      for (const { start, end } of blocks.flat())
        expect([isBetweenWords(text, start), isBetweenWords(text, end)]).toEqual([true, true]);
    }));

  test("each annotation that is seen has one tab stop", () =>
    everyArticle((text, annotations, blocks) => {
      const seen = annotations.filter(({ range }) =>
        /[^\n]/.test(text.slice(range.start, range.end)),
      );
      const stops = blocks.flat().flatMap(({ tabStop }) => tabStop);
      expect(stops.toSorted()).toEqual(seen.map(({ id }) => id).toSorted());
    }));

  test("segments lie within the exact range, but for partial ones", () =>
    everyArticle((_, annotations, blocks) => {
      for (const { id, range } of annotations) {
        const drawn = blocks.flat().filter(({ ids }) => ids.includes(id));
        for (const { start, end, partial } of drawn)
          expect(partial.includes(id) || (range.start <= start && end <= range.end)).toBe(true);
      }
    }));

  test("full segments and painted parts together are the exact letters", () =>
    everyArticle((text, annotations, blocks) => {
      for (const { id, range } of annotations) {
        const full = blocks
          .flat()
          .filter((one) => one.ids.includes(id) && !one.partial.includes(id));
        const painted = blocks
          .flat()
          .filter((one) => one.partial.includes(id))
          .map((one) => intersection(one, range));
        const all = [...full, ...painted].sort(byPlace);
        expect(all.map(({ start, end }) => text.slice(start, end)).join("")).toBe(
          text.slice(range.start, range.end).replaceAll("\n", ""),
        );
      }
    }));
});
