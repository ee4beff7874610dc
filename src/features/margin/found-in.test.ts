import { expect, test } from "vitest";
import type { Placement } from "../../core/anchoring/placement";
import { finder } from "../../core/search/find";
import { foundIn } from "./found-in";

const note = (id: string, quote: string, value?: string) => ({
  id,
  motivation: "commenting" as const,
  target: {
    source: "a",
    selectors: [{ type: "TextQuoteSelector" as const, exact: quote, prefix: "", suffix: "" }],
  },
  bodies: value === undefined ? [] : [{ value }],
});
const placed = [
  note("quote", "العلم نور"),
  note("note", "والجهل", "ضد العلم"),
  note("other", "ظلام"),
];
const all: Placement = {
  placed: placed.map((annotation) => ({
    annotation,
    layer: "mine",
    range: { start: 0, end: 1 },
    fate: undefined,
  })),
  orphans: [
    { annotation: note("lost", "عِلمٌ ضائع"), layer: "mine", reason: "quote-not-found" },
    { annotation: note("gone", "شيء"), layer: "mine", reason: "quote-not-found" },
  ],
  sought: [],
};
const idsOf = ({ placed, orphans }: Pick<Placement, "placed" | "orphans">) =>
  [...placed, ...orphans].map(({ annotation }) => annotation.id);

test("nothing is sought: all is there", () => {
  expect(idsOf(foundIn(all, undefined, () => false))).toEqual(idsOf(all));
});

test("notes are found by their words and their quote's, also by another spelling", () => {
  expect(idsOf(foundIn(all, finder("علم"), () => false))).toEqual(["quote", "note", "lost"]);
});

test("what is open or being written stays, whatever it holds", () => {
  const isInUse = (id: string) => id === "other" || id === "gone";
  expect(idsOf(foundIn(all, finder("لا شيء كهذا"), isInUse))).toEqual(["other", "gone"]);
});

test("a note is found by its own tags, and by the words of a further passage", () => {
  const [first, ...others] = all.placed;
  if (!first) throw new Error("one expected");
  const { target } = note("x", "سهر الليالي");
  const annotation = { ...first.annotation, tags: ["فقه"], further: [target] };
  const with1: Placement = { ...all, placed: [{ ...first, annotation }, ...others] };
  for (const words of ["#فقه", "سهر الليالي"])
    expect(idsOf(foundIn(with1, finder(words), () => false))).toEqual(["quote"]);
});
