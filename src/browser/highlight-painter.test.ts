import { beforeEach, describe, expect, test, vi } from "vitest";
import type { TextRange } from "../core/text/text-range";
import { canPaint, paint } from "./highlight-painter";

/** As much of the Custom Highlight API as painting needs. */
class FakeHighlight extends Set<object> {
  priority = 0;
}
class FakeStaticRange {
  constructor(readonly init: { startOffset: number; endOffset: number }) {}
}

const domRangesOf = ({ start, end }: TextRange): Range[] => [
  { startContainer: null, startOffset: start, endContainer: null, endOffset: end } as never,
];
const painted = (name: string): number[][] =>
  [...(registry.get(name) ?? [])].map((range) => {
    const { startOffset, endOffset } = (range as FakeStaticRange).init;
    return [startOffset, endOffset];
  });

let registry = new Map<string, FakeHighlight>();

describe("where letters can be painted", () => {
  beforeEach(() => {
    registry = new Map();
    vi.stubGlobal("CSS", { highlights: registry });
    vi.stubGlobal("Highlight", FakeHighlight);
    vi.stubGlobal("StaticRange", FakeStaticRange);
    return () => vi.unstubAllGlobals();
  });

  test("each stretch is registered under its name", () => {
    const stretches = [
      { start: 3, end: 5 },
      { start: 8, end: 9 },
    ];
    paint("hashiya-sky", stretches, domRangesOf);
    expect(painted("hashiya-sky")).toEqual([
      [3, 5],
      [8, 9],
    ]);
  });

  test("taking one paint away leaves others, of other names and of its own", () => {
    const remove = paint("hashiya-sky", [{ start: 3, end: 5 }], domRangesOf);
    paint("hashiya-sky", [{ start: 8, end: 9 }], domRangesOf);
    paint("hashiya-active", [{ start: 3, end: 5 }], domRangesOf);
    remove();
    expect(painted("hashiya-sky")).toEqual([[8, 9]]);
    expect(painted("hashiya-active")).toEqual([[3, 5]]);
  });

  test("nothing stays behind when the last paint of a name goes, however often it is taken away", () => {
    const remove = paint("hashiya-rose", [{ start: 3, end: 5 }], domRangesOf);
    remove();
    remove();
    expect(registry.size).toBe(0);
  });

  test("another program's highlights are left alone", () => {
    const theirs = new FakeHighlight();
    registry.set("theirs", theirs);
    paint("hashiya-hover", [{ start: 3, end: 5 }], domRangesOf)();
    expect([...registry.values()]).toEqual([theirs]);
  });

  test("a pending selection lies over the open note, and that over colours", () => {
    for (const name of ["hashiya-pending", "hashiya-active", "hashiya-rose"] as const)
      paint(name, [{ start: 3, end: 5 }], domRangesOf);
    const priorities = ["rose", "active", "pending"].map(
      (name) => registry.get(`hashiya-${name}`)?.priority ?? Number.NaN,
    );
    expect(priorities).toEqual(priorities.toSorted((a, b) => a - b));
    expect(new Set(priorities).size).toBe(3);
  });

  test("stretches that are not drawn register nothing", () => {
    paint("hashiya-sky", [{ start: 3, end: 5 }], () => []);
    expect(registry.size).toBe(0);
  });
});

test("where letters cannot be painted, painting does nothing", () => {
  expect(canPaint()).toBe(false);
  expect(() => paint("hashiya-sky", [{ start: 3, end: 5 }], domRangesOf)()).not.toThrow();
});
