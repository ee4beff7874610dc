import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { TextRange } from "../text/text-range";
import type { InlineMark } from "../article/article";
import { disentangled, nestedRuns, type Nested } from "./nested-marks";

const link = (start: number, end: number, href = "https://example.org/"): InlineMark => ({
  type: "link",
  start,
  end,
  href,
});
const emphasis = (start: number, end: number): InlineMark => ({ type: "emphasis", start, end });
const strong = (start: number, end: number): InlineMark => ({ type: "strong", start, end });
const span = (start: number, end: number, inLanguage = "en"): InlineMark => ({
  type: "span",
  start,
  end,
  inLanguage,
});

/** Stretches from edge to edge of what is drawn, as a line's segments are. */
function runsOf(text: string, marks: readonly TextRange[]): readonly TextRange[] {
  const edges = new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])]);
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted.slice(1).map((end, at) => ({ start: sorted[at]!, end }));
}

const TAGS = { emphasis: "em", strong: "b", link: "a", span: "i" };

function drawn(text: string, marks: readonly InlineMark[]): string {
  const pieces = disentangled(marks);
  const draw = (nodes: readonly Nested<TextRange>[]): string =>
    nodes
      .map((node) => {
        if (!("mark" in node)) return text.slice(node.start, node.end);
        const tag = TAGS[node.mark.type];
        return `<${tag}>${draw(node.inner)}</${tag}>`;
      })
      .join("");
  return draw(nestedRuns(runsOf(text, pieces), pieces));
}

describe("marks are drawn", () => {
  test.each([
    ["apart", [strong(0, 2), emphasis(4, 6)], "<b>ab</b>cd<em>ef</em>gh"],
    ["within one another", [emphasis(0, 6), link(2, 4)], "<em>ab<a>cd</a>ef</em>gh"],
    [
      "the smaller within, whichever is named first",
      [link(2, 4), emphasis(0, 6)],
      "<em>ab<a>cd</a>ef</em>gh",
    ],
    [
      "on the same letters",
      [strong(2, 4), emphasis(2, 4), link(2, 4)],
      "ab<a><em><b>cd</b></em></a>efgh",
    ],
    ["across one another", [emphasis(0, 4), strong(2, 6)], "<em>ab<b>cd</b></em><b>ef</b>gh"],
    [
      "across a link, which stays whole",
      [emphasis(0, 4), link(2, 6)],
      "<em>ab</em><a><em>cd</em>ef</a>gh",
    ],
    ["across a span, which stays whole", [link(4, 8), span(2, 6)], "ab<i>cd<a>ef</a></i><a>gh</a>"],
    [
      "as one, where they say the same",
      [strong(0, 3), strong(2, 5), strong(5, 6)],
      "<b>abcdef</b>gh",
    ],
    ["as the innermost of links", [link(0, 8), link(2, 4)], "<a>ab</a><a>cd</a><a>efgh</a>"],
    ["as the later of links that cross", [link(0, 4), link(2, 6)], "<a>ab</a><a>cdef</a>gh"],
    [
      "from the first letter to the last",
      [emphasis(0, 8), strong(0, 8)],
      "<em><b>abcdefgh</b></em>",
    ],
    ["spans in spans", [span(0, 8), span(2, 6, "ar"), span(3, 5)], "<i>ab<i>c<i>de</i>f</i>gh</i>"],
  ])("%s", (_, marks, shown) => {
    expect(drawn("abcdefgh", marks)).toBe(shown);
  });

  test("with the language of an emphasis or a link as a span of its own", () => {
    const [outer, inner, ...rest] = disentangled([
      { ...emphasis(1, 3), inLanguage: "en", dir: "ltr" },
    ]);
    expect(outer).toEqual({ ...span(1, 3), dir: "ltr" });
    expect(inner).toEqual(emphasis(1, 3));
    expect(rest).toEqual([]);
  });
});

const LENGTH = 24;
const TEXT = "x".repeat(LENGTH);
const range = fc
  .tuple(fc.nat(LENGTH - 1), fc.integer({ min: 1, max: LENGTH }))
  .map(([start, length]) => ({ start, end: Math.min(LENGTH, start + length) }));
const mark: fc.Arbitrary<InlineMark> = fc.oneof(
  range.map(({ start, end }) => emphasis(start, end)),
  range.map(({ start, end }) => strong(start, end)),
  fc.tuple(range, fc.constantFrom("a", "b", "c")).map(([at, page]) => link(at.start, at.end, page)),
);
const marks = fc.array(mark, { maxLength: 12 });
const someSpans = fc.array(
  fc
    .tuple(range, fc.constantFrom("ar", "en", "fa"))
    .map(([at, told]) => span(at.start, at.end, told)),
  { maxLength: 8 },
);

/** What lies on each letter, the outermost first. */
function onLetters(given: readonly InlineMark[]): readonly (readonly InlineMark[])[] {
  const letters: InlineMark[][] = Array.from({ length: LENGTH }, () => []);
  const pieces = disentangled(given);
  const visit = (nodes: readonly Nested<TextRange>[], around: readonly InlineMark[]) => {
    for (const node of nodes)
      if ("mark" in node) visit(node.inner, [...around, node.mark]);
      else for (let at = node.start; at < node.end; at++) letters[at] = [...around];
  };
  visit(nestedRuns(runsOf(TEXT, pieces), pieces), []);
  return letters;
}

const covers = (at: number) => (it: TextRange) => it.start <= at && at < it.end;

const byTag = (a = "", b = "") => (a < b ? -1 : 1);

/** What a letter has, in one order; of links the one that begins last, else is the shortest. */
function told(here: readonly InlineMark[]): string {
  const links = here.filter(({ type }) => type === "link");
  const innermost = links.toSorted((a, b) => a.start - b.start || b.end - a.end).at(-1);
  const spans = here.flatMap((it) => (it.type === "span" ? [it.inLanguage] : []));
  const has = (type: InlineMark["type"]) => (here.some((it) => it.type === type) ? type : "");
  const page = innermost?.type === "link" ? innermost.href : "";
  return [has("emphasis"), has("strong"), page, ...spans.toSorted(byTag)].join(" ");
}

test("each mark lies on exactly its letters, and once", () => {
  fc.assert(
    fc.property(marks, someSpans, (others, spans) => {
      const given = [...others, ...spans];
      const shown = onLetters(given);
      const expected = shown.map((_, at) => told(given.filter(covers(at))));
      expect(shown.map(told)).toEqual(expected);
      for (const type of ["emphasis", "strong", "link"])
        expect(
          Math.max(...shown.map((here) => here.filter((it) => it.type === type).length)),
        ).toBeLessThan(2);
    }),
  );
});

test("each letter is drawn once and in its order, and no element is empty", () => {
  fc.assert(
    fc.property(marks, someSpans, (others, spans) => {
      const shown = drawn("abcdefghijklmnopqrstuvwxyz".slice(0, LENGTH).toUpperCase(), [
        ...spans,
        ...others,
      ]);
      expect(shown.replace(/<[^>]*>/gu, "")).toBe("ABCDEFGHIJKLMNOPQRSTUVWX");
      expect(shown).not.toMatch(/<(\w+)><\/\1>/u);
    }),
  );
});

test("a span is cut by spans alone, a link by these and links alone", () => {
  fc.assert(
    fc.property(marks, someSpans, (others, spans) => {
      const spansOf = (given: readonly InlineMark[]) =>
        disentangled(given).filter(({ type }) => type === "span");
      expect(spansOf([...others, ...spans])).toEqual(spansOf(spans));
      const linksOf = (given: readonly InlineMark[]) =>
        disentangled(given).filter(({ type }) => type === "link");
      const links = others.filter(({ type }) => type === "link");
      expect(linksOf([...others, ...spans])).toEqual(linksOf([...links, ...spans]));
    }),
  );
});

describe("five hundred marks make few elements", () => {
  const n = 500;
  const each = (at: (index: number) => InlineMark) => Array.from({ length: n }, (_, i) => at(i));
  const types = [emphasis, strong, link, span];
  const mixed = (i: number) => types[i % types.length]!;
  test.each([
    ["apart", each((i) => mixed(i)(2 * i, 2 * i + 1))],
    ["side by side", each((i) => link(i, i + 1))],
    ["each in the one before", each((i) => mixed(i)(i, 2 * n - i))],
    ["each across the one before", each((i) => mixed(i)(2 * i, 2 * i + 3))],
    ["each across all others", each((i) => mixed(i)(i, n + i))],
    ["links in links", each((i) => link(i, 2 * n - i))],
    ["spans across all others", each((i) => span(i, n + i, `x-${i}`))],
    ["all on the same letters", each((i) => mixed(i)(0, n))],
  ])("%s", (_, given) => {
    const pieces = disentangled(given);
    const elements = drawn("x".repeat(2 * n + 4), given).match(/<\w/gu) ?? [];
    expect(elements).toHaveLength(pieces.length);
    expect(pieces.length).toBeLessThanOrEqual(16 * n);
  });

  test("as few for one mark in a thousand as for one in ten", () => {
    const made = (count: number) =>
      disentangled(Array.from({ length: count }, (_, i) => mixed(i)(i, count + i))).length / count;
    expect(made(2000)).toBeLessThan(made(200) * 1.5);
  });
});
