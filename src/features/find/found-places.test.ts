import { expect, test } from "vitest";
import { firstFrom, hitsIn, ticksOf } from "./found-places";

const hitAt = (start: number) => ({ parts: [{ start, end: start + 4, clitics: [] }] });
const HITS = [10, 50, 100, 100_000].map(hitAt);

test("the current hit is the first one from where the reader is", () => {
  expect([0, 10, 11, 100_001].map((at) => firstFrom(HITS, at))).toEqual([0, 0, 1, 4]);
});

test("only hits near the window are drawn, with one that reaches into it", () => {
  expect(hitsIn(HITS, { start: 52, end: 200 }).map(({ index }) => index)).toEqual([1, 2]);
  expect(hitsIn(HITS, { start: 200, end: 300 })).toEqual([]);
});

test("however many hits there are, the ticks are few, and from end to end", () => {
  const many = Array.from({ length: 50_000 }, (_, i) => hitAt(i * 20));
  const ticks = ticksOf(many, 1_000_000);
  expect(ticks.length).toBeLessThanOrEqual(201);
  expect([ticks[0], ticks.at(-1)]).toEqual([0, 100]);
});
