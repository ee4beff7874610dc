import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { marked } from "../../testing/marked-text";
import { snapToGraphemes } from "./graphemes";
import { edgeDrawn, edgeStepped, type Edge, type EdgeUnit, type EdgeWay } from "./move-edge";
import { nextWord, previousWord, snapToWords, wordAt } from "./words";

/** `text` with the range in ⟦…⟧. */
const shown = (text: string, { start, end }: { start: number; end: number }) =>
  `${text.slice(0, start)}⟦${text.slice(start, end)}⟧${text.slice(end)}`;

const TEXT = "قال الشيخ، في كتابه: «نعم».\nثم سكت";
const at = (words: string) => TEXT.replace(words, `⟦${words}⟧`);

describe("an edge goes a step", () => {
  type Step = readonly [Edge, EdgeUnit, EdgeWay];
  const [FORWARD, BACK] = [
    ["end", "word", "forward"],
    ["end", "word", "backward"],
  ] as const;
  test.each<readonly [string, Step, string, string]>([
    ["the end to the next word", FORWARD, at("قال"), at("قال الشيخ")],
    ["the end over punctuation", FORWARD, at("الشيخ"), at("الشيخ، في")],
    ["the end over a line break", FORWARD, at("«نعم»"), at("«نعم».\nثم")],
    ["the end to the end of its own word", FORWARD, at("قال الش"), at("قال الشيخ")],
    ["the end no further than the text", FORWARD, at("سكت"), at("سكت")],
    ["the end back by a word", BACK, at("قال الشيخ، في"), at("قال الشيخ")],
    ["the end back from within a word", BACK, at("قال الش"), at("قال")],
    ["the end not to nothing", BACK, at("الشيخ"), at("الشيخ")],
    ["the start to the word before", ["start", "word", "backward"], at("في"), at("الشيخ، في")],
    [
      "the start to the start of its own word",
      ["start", "word", "backward"],
      at("شيخ، في"),
      at("الشيخ، في"),
    ],
    ["the start no further than the text", ["start", "word", "backward"], at("قال"), at("قال")],
    ["the start on by a word", ["start", "word", "forward"], at("قال الشيخ"), at("الشيخ")],
    ["the start not to nothing", ["start", "word", "forward"], at("الشيخ"), at("الشيخ")],
    ["the end by a letter", ["end", "letter", "forward"], at("قال ال"), at("قال الش")],
    ["the end by a letter over a blank", ["end", "letter", "forward"], at("قال"), at("قال ا")],
    ["the end back by a letter", ["end", "letter", "backward"], at("قال ال"), at("قال ا")],
    ["the end back over a blank", ["end", "letter", "backward"], at("قال ا"), at("قال")],
    ["the start by a letter", ["start", "letter", "forward"], at("قال ا"), at("ال ا")],
    ["the start on over a blank", ["start", "letter", "forward"], at("ل الشيخ"), at("الشيخ")],
    ["the start back over a blank", ["start", "letter", "backward"], at("الشيخ"), at("ل الشيخ")],
    ["a letter with its marks", ["end", "letter", "forward"], "قَ⟦ا⟧لَّ الشيخ", "قَ⟦الَّ⟧ الشيخ"],
    ["a lam-alef as one letter", ["end", "letter", "forward"], "ا⟦لإس⟧لام", "ا⟦لإسلا⟧م"],
    ["a lam-alef as one letter, back", ["start", "letter", "backward"], "الإسلا⟦م⟧", "الإس⟦لام⟧"],
    ["no blanks at the text's end", ["end", "letter", "forward"], "⟦قال⟧  ", "⟦قال⟧  "],
    ["no blanks at the text's start", ["start", "letter", "backward"], "  ⟦قال⟧", "  ⟦قال⟧"],
  ])("%s", (_, [edge, unit, way], given, expected) => {
    const { text, range } = marked(given);
    expect(shown(text, edgeStepped(text, range, { edge, unit, way }))).toBe(expected);
  });
});

describe("an edge is drawn to an offset", () => {
  /** `^` is where it is drawn to. */
  test.each<readonly [string, Edge, EdgeUnit, string, string]>([
    ["past a word's middle: to its end", "end", "word", "⟦قال⟧ الشي^خ ثم", "⟦قال الشيخ⟧ ثم"],
    ["before a word's middle: not to it", "end", "word", "⟦قال⟧ ال^شيخ ثم", "⟦قال⟧ الشيخ ثم"],
    ["between two words", "end", "word", "⟦قال⟧ الشيخ ^ثم", "⟦قال الشيخ⟧ ثم"],
    ["back into the passage", "end", "word", "⟦قال الشي^خ ثم⟧ مضى", "⟦قال الشيخ⟧ ثم مضى"],
    ["before the passage: a word is left", "end", "word", "ق^د ⟦قال الشيخ⟧", "قد ⟦قال الشيخ⟧"],
    ["the start back past a word's middle", "start", "word", "قد ق^ال ⟦الشيخ⟧", "قد ⟦قال الشيخ⟧"],
    ["the start not past a word's middle", "start", "word", "قد قا^ل ⟦الشيخ⟧", "قد قال ⟦الشيخ⟧"],
    ["the start on", "start", "word", "⟦قد قال ^الشيخ⟧", "قد قال ⟦الشيخ⟧"],
    ["letters", "end", "letter", "⟦قال⟧ الش^يخ", "⟦قال الش⟧يخ"],
    ["letters, not beside a blank", "end", "letter", "⟦قال⟧ ^الشيخ", "⟦قال⟧ الشيخ"],
    ["letters, the start", "start", "letter", "ق^ال ⟦الشيخ⟧", "ق⟦ال الشيخ⟧"],
    ["not into a lam-alef", "end", "letter", "⟦ال⟧إسل^ام", "⟦الإس⟧لام"],
    ["a letter is left", "end", "letter", "ق^ال ⟦الشيخ⟧", "قال ⟦ا⟧لشيخ"],
  ])("%s", (_, edge, unit, given, expected) => {
    const to = given.replace(/[⟦⟧]/gu, "").indexOf("^");
    const { text, range } = marked(given.replace("^", ""));
    expect(shown(text, edgeDrawn(text, range, { edge, unit, to }))).toBe(expected);
  });
});

const texts = fc.string({
  unit: fc.constantFrom(..."ابلاإمنةِّـ .،«»\n\u200Cab1٢\"😀\u200F:'-", "لا", "قال ", "الشيخ "),
  minLength: 1,
  maxLength: 40,
});
const cases = texts.chain((text) =>
  fc.record({
    text: fc.constant(text),
    a: fc.nat(text.length),
    b: fc.nat(text.length),
    to: fc.integer({ min: -3, max: text.length + 3 }),
    edge: fc.constantFrom<Edge>("start", "end"),
    unit: fc.constantFrom<EdgeUnit>("word", "letter"),
    way: fc.constantFrom<EdgeWay>("forward", "backward"),
    isOfWords: fc.boolean(),
  }),
);

test("whatever is moved: never empty, never outside the text, on whole letters, the other edge where it was", () => {
  fc.assert(
    fc.property(cases, ({ text, a, b, to, edge, unit, way, isOfWords }) => {
      const given = snapToGraphemes(text, { start: Math.min(a, b), end: Math.max(a, b) });
      const range = isOfWords ? snapToGraphemes(text, snapToWords(text, given)) : given;
      fc.pre(range.start < range.end);
      for (const moved of [
        edgeStepped(text, range, { edge, unit, way }),
        edgeDrawn(text, range, { edge, unit, to }),
      ]) {
        const other = edge === "start" ? "end" : "start";
        expect(moved[other]).toBe(range[other]);
        expect(moved.start).toBeLessThan(moved.end);
        expect(moved.start).toBeGreaterThanOrEqual(0);
        expect(moved.end).toBeLessThanOrEqual(text.length);
        expect(snapToGraphemes(text, moved)).toEqual(moved);
      }
      const stepped = edgeStepped(text, range, { edge, unit, way });
      const isOnItsWay =
        way === "forward" ? stepped[edge] >= range[edge] : stepped[edge] <= range[edge];
      expect(isOnItsWay).toBe(true);
    }),
  );
});

test("stepping as far as it goes takes in every word of the text", () => {
  fc.assert(
    fc.property(texts, fc.nat(40), (text, seed) => {
      const word = wordAt(text, seed);
      fc.pre(word !== undefined);
      let range = snapToGraphemes(text, word);
      for (const [edge, way] of [
        ["end", "forward"],
        ["start", "backward"],
      ] as const) {
        let was;
        do {
          was = range;
          range = edgeStepped(text, was, { edge, unit: "word", way });
        } while (range !== was);
      }
      const first = nextWord(text, 0);
      const last = previousWord(text, text.length);
      expect(range.start).toBeLessThanOrEqual(first?.start ?? 0);
      expect(range.end).toBeGreaterThanOrEqual(last?.end ?? 0);
    }),
  );
});
