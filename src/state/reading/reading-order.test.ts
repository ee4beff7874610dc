import { expect, test } from "vitest";
import type { Target } from "../../core/annotation/annotation";
import type { Anchoring } from "../../core/anchoring/anchoring";
import { asTheyStand, asTheyStood } from "./reading-order";

const target = (exact: string, start?: number): Target => ({
  source: "a",
  selectors: [
    { type: "TextQuoteSelector", exact, prefix: "", suffix: "" },
    ...(start === undefined
      ? []
      : [{ type: "TextPositionSelector" as const, start, end: start + exact.length }]),
  ],
});
const at = (start: number): Anchoring => ({
  status: "anchored",
  range: { start, end: start + 1 },
  by: "quote",
  likeness: 1,
});

test("targets are looked for as they stood, those of no known place first", () => {
  const [late, early, none] = [target("آخر", 90), target("أول", 4), target("قول")];
  expect(asTheyStood([late, early, none])).toEqual([none, early, late]);
});

test("what was found is told as it stands now, what is lost first", () => {
  const [one, two, three] = [target("واحد", 1), target("اثنان", 2), target("ثلاثة", 3)];
  const lost: Anchoring = { status: "orphan", reason: "quote-not-found" };
  expect(asTheyStand([one, two, three], [at(30), lost, at(10)])).toEqual([
    [two, lost],
    [three, at(10)],
    [one, at(30)],
  ]);
});

test("a target of which nothing was found is not told", () => {
  const [one, two] = [target("واحد"), target("اثنان")];
  expect(asTheyStand([one, two], [undefined, at(5)])).toEqual([[two, at(5)]]);
});
