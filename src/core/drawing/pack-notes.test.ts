import fc from "fast-check";
import { expect, test } from "vitest";
import { packNotes, type Wish } from "./pack-notes";

const GAP = 8;
const NEAR = 1e-6;

const wish = fc.record({
  y: fc.integer({ min: 0, max: 600 }),
  height: fc.integer({ min: 10, max: 90 }),
});
const column = fc.array(wish, { minLength: 1, maxLength: 9 });
const columnWithOpen = column.chain((wishes) =>
  fc.record({
    wishes: fc.constant(wishes),
    open: fc.option(fc.nat(wishes.length - 1), { nil: undefined }),
    top: fc.option(fc.integer({ min: 0, max: 200 }), { nil: undefined }),
  }),
);

const cost = (wishes: readonly Wish[], ys: readonly number[]) =>
  wishes.reduce((sum, { y }, at) => sum + (y - (ys[at] ?? 0)) ** 2, 0);

/** The nearest column by Dykstra's projections, one pair of neighbours after the other: slow, and no kin of pooling. */
function projected(wishes: readonly Wish[], open: number | undefined, top: number | undefined) {
  const ys = wishes.map(({ y }) => y);
  const rules: ((ys: number[]) => void)[] = wishes.slice(1).map((_, at) => (ys) => {
    const [above, below] = [ys[at] ?? 0, ys[at + 1] ?? 0];
    const short = above + (wishes[at]?.height ?? 0) + GAP - below;
    if (short <= 0) return;
    ys[at] = above - short / 2;
    ys[at + 1] = below + short / 2;
  });
  if (open !== undefined) rules.push((ys) => void (ys[open] = wishes[open]?.y ?? 0));
  if (top !== undefined) rules.push((ys) => void (ys[0] = Math.max(ys[0] ?? 0, top)));
  const corrections = rules.map(() => ys.map(() => 0));
  for (let round = 0; round < 4000; round++)
    for (const [at, rule] of rules.entries()) {
      const correction = corrections[at] ?? [];
      const from = ys.map((y, i) => y + (correction[i] ?? 0));
      const to = [...from];
      rule(to);
      corrections[at] = from.map((y, i) => y - (to[i] ?? 0));
      ys.splice(0, ys.length, ...to);
    }
  return ys;
}

test("each stands where it wants to while there is room", () => {
  const wishes = [0, 100, 200].map((y) => ({ y, height: 50 }));
  expect(packNotes(wishes, { gap: GAP })).toEqual([0, 100, 200]);
});

test("two that want one place give way alike, and not before the column's beginning", () => {
  const wishes = [100, 100].map((y) => ({ y, height: 42 }));
  expect(packNotes(wishes, { gap: GAP })).toEqual([75, 125]);
  expect(packNotes(wishes, { gap: GAP, top: 90 })).toEqual([90, 140]);
});

test("the open one gives no way: the others do", () => {
  const wishes = [100, 100, 100].map((y) => ({ y, height: 42 }));
  expect(packNotes(wishes, { gap: GAP, open: 1 })).toEqual([50, 100, 150]);
  expect(packNotes(wishes, { gap: GAP, open: 0, top: 200 })[0]).toBe(100);
});

test("what the open one drives above the column's beginning drives nothing down", () => {
  const wishes = [100, 100, 100, 100].map((y) => ({ y, height: 42 }));
  expect(packNotes(wishes, { gap: GAP, open: 2, top: 100 })).toEqual([0, 50, 100, 150]);
});

test("no note lies over another, and the open one is exactly level", () => {
  fc.assert(
    fc.property(columnWithOpen, ({ wishes, open, top }) => {
      const ys = packNotes(wishes, { gap: GAP, open, ...(top !== undefined && { top }) });
      expect(ys).toHaveLength(wishes.length);
      const bare = ys.slice(1).map((y, at) => y - (ys[at] ?? 0) - (wishes[at]?.height ?? 0) - GAP);
      expect(Math.min(0, ...bare)).toBeCloseTo(0, 6);
      const level = open === undefined ? 0 : (ys[open] ?? 0) - (wishes[open]?.y ?? 0);
      expect(level).toBeCloseTo(0, 6);
      const above = open === undefined && top !== undefined ? top - (ys[0] ?? 0) : 0;
      expect(above).toBeLessThanOrEqual(NEAR);
    }),
  );
});

test("no other column is nearer to what the notes want", () => {
  fc.assert(
    fc.property(columnWithOpen, ({ wishes, open }) => {
      const ys = packNotes(wishes, { gap: GAP, open });
      const nearest = projected(wishes, open, undefined);
      expect(Math.abs(cost(wishes, ys) - cost(wishes, nearest))).toBeLessThan(
        1 + cost(wishes, ys) / 500,
      );
    }),
    { numRuns: 40 },
  );
  fc.assert(
    fc.property(column, fc.integer({ min: 0, max: 200 }), (wishes, top) => {
      const ys = packNotes(wishes, { gap: GAP, top });
      const nearest = projected(wishes, undefined, top);
      expect(Math.abs(cost(wishes, ys) - cost(wishes, nearest))).toBeLessThan(
        1 + cost(wishes, ys) / 500,
      );
    }),
    { numRuns: 40 },
  );
});

test("a column of a great many that all want one place is packed in one pass", () => {
  const wishes = Array.from({ length: 200_000 }, () => ({ y: 0, height: 10 }));
  expect(packNotes(wishes, { gap: 0 }).at(-1)).toBe(999_995);
});
