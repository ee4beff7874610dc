import { expect, test } from "vitest";
import fc from "fast-check";
import { COLOURS } from "../../core/annotation/annotation";
import { exactFills, exactLines, fromTop, highlightLook } from "./highlight-look";

test.each([
  ["one annotation", ["rose"], { "data-colour": "rose", "data-depth": 1 }],
  [
    "the shortest on top of a longer one",
    ["rose", "sky"],
    { "data-colour": "sky", "data-under": "rose", "data-depth": 2 },
  ],
  [
    "the two nearest beneath, the nearest first",
    ["violet", "rose", "sky", "sage"],
    { "data-colour": "sage", "data-under": "sky rose", "data-depth": 3, "data-more": 1 },
  ],
  [
    "the guide's beneath the reader's own",
    ["saffron", "guide"],
    { "data-colour": "saffron", "data-under": "guide", "data-depth": 2 },
  ],
  [
    "one that covers the segment in part without its fill",
    ["rose", "sky~"],
    { "data-colour": "sky", "data-partial": true, "data-under": "rose", "data-depth": 2 },
  ],
  [
    "a stripe for one beneath that covers it in part",
    ["sky~", "rose"],
    { "data-colour": "rose", "data-under": "sky", "data-depth": 2 },
  ],
  ["nothing where there is no annotation", [], undefined],
] as const)("draws %s", (_, longestFirst, look) => {
  const layered = longestFirst.map((written) => ({
    colour: written === "sky~" ? ("sky" as const) : written,
    isPartial: written.endsWith("~"),
  }));
  expect(highlightLook(layered)).toEqual(look);
});

test("what another sent lies beneath the reader's own and over the guide's", () => {
  const longestFirst = [
    { colour: "rose" },
    { colour: "guide" },
    { colour: "sky", tint: 3 },
    { colour: "sage" },
  ] as const;
  const order = fromTop(longestFirst).map(({ colour }) => colour);
  expect(order).toEqual(["sage", "rose", "sky", "guide"]);
});

test("a word that two annotations share has on each letter the fill of the upper one", () => {
  const segment = { start: 10, end: 17, ids: ["all", "part"], partial: ["part"], tabStop: [] };
  const layered = [
    { id: "all", colour: "rose" },
    { id: "part", colour: "sky" },
  ] as const;
  const rangeOf = (id: string) => (id === "part" ? { start: 11, end: 14 } : { start: 0, end: 40 });
  expect(exactFills(segment, layered, rangeOf)).toEqual([
    { id: "part", range: { start: 11, end: 14 } },
    { id: "all", range: { start: 10, end: 11 } },
    { id: "all", range: { start: 14, end: 17 } },
  ]);
});

test("the lines of those that cover a word in part are as long as their letters", () => {
  const segment = {
    start: 10,
    end: 17,
    ids: ["all", "part", "end"],
    partial: ["part", "end"],
    tabStop: [],
  };
  const layered = [
    { id: "all", colour: "rose" as const },
    { id: "part", colour: "sky" as const },
    { id: "end", colour: "guide" as const },
  ];
  const ranges = new Map([
    ["part", { start: 4, end: 14 }],
    ["end", { start: 16, end: 30 }],
  ]);
  expect(exactLines(segment, layered, (id) => ranges.get(id))).toEqual([
    { id: "part", range: { start: 10, end: 14 }, line: 0 },
    { id: "end", range: { start: 16, end: 17 }, line: 2 },
  ]);
});

test("no letter has two fills, and each has one where anything covers it", () => {
  const range = fc
    .tuple(fc.nat(12), fc.nat(12))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));
  const someones = fc.record({ range, colour: fc.constantFrom(...COLOURS, "guide" as const) });
  fc.assert(
    fc.property(fc.array(someones, { minLength: 1, maxLength: 6 }), (all) => {
      const word = { start: 2, end: 10 };
      const here = all
        .map((it, id) => ({ ...it, id: String(id) }))
        .filter((it) => it.range.start < word.end && it.range.end > word.start);
      const covers = (it: { start: number; end: number }, at: number) =>
        it.start <= at && at < it.end;
      const isPartial = (it: (typeof here)[number]) =>
        it.range.start > word.start || it.range.end < word.end;
      const ids = here.map(({ id }) => id);
      const partial = here.filter(isPartial).map(({ id }) => id);
      const [top] = fromTop(here);
      const fills = exactFills(
        { ...word, ids, partial, tabStop: [] },
        here,
        (id) => all[+id]?.range,
      );
      for (let at = word.start; at < word.end; at++) {
        const upper = fromTop(here).find((it) => covers(it.range, at));
        const seen = fills.filter((it) => covers(it.range, at)).map(({ id }) => id);
        const isFilledWhole = top !== undefined && !isPartial(top);
        expect(seen).toEqual(isFilledWhole || !upper ? [] : [upper.id]);
      }
    }),
  );
});
