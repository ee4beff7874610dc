import { beforeEach, describe, expect, test, vi } from "vitest";
import type { TextRange } from "../core/text/text-range";
import { paint } from "./highlight-painter";

/** As much of the Custom Highlight API as painting needs. */
class FakeHighlight extends Set<object> {}
class FakeStaticRange {
  constructor(readonly init: { startOffset: number; endOffset: number }) {}
}

const domRangesOf = ({ start, end }: TextRange): Range[] => [
  { startContainer: null, startOffset: start, endContainer: null, endOffset: end } as never,
];

describe("a passage that is not yet marked", () => {
  let registry = new Map<string, FakeHighlight>();
  const painted = (): number[][] =>
    [...(registry.get("hashiya-pending") ?? [])].map((range) => {
      const { startOffset, endOffset } = (range as FakeStaticRange).init;
      return [startOffset, endOffset];
    });

  beforeEach(() => {
    registry = new Map();
    vi.stubGlobal("CSS", { highlights: registry });
    vi.stubGlobal("Highlight", FakeHighlight);
    vi.stubGlobal("StaticRange", FakeStaticRange);
    return () => vi.unstubAllGlobals();
  });

  test("is registered, each stretch of it", () => {
    const stretches = [
      { start: 3, end: 5 },
      { start: 8, end: 9 },
    ];
    paint("hashiya-pending", stretches, domRangesOf);
    expect(painted()).toEqual([
      [3, 5],
      [8, 9],
    ]);
  });

  test("stays when another paint of its name is taken away", () => {
    const remove = paint("hashiya-pending", [{ start: 3, end: 5 }], domRangesOf);
    paint("hashiya-pending", [{ start: 8, end: 9 }], domRangesOf);
    remove();
    expect(painted()).toEqual([[8, 9]]);
  });

  test("leaves nothing behind, however often it is taken away", () => {
    const remove = paint("hashiya-pending", [{ start: 3, end: 5 }], domRangesOf);
    remove();
    remove();
    expect(registry.size).toBe(0);
  });

  test("leaves another program's highlights alone", () => {
    const theirs = new FakeHighlight();
    registry.set("theirs", theirs);
    paint("hashiya-pending", [{ start: 3, end: 5 }], domRangesOf)();
    expect([...registry.values()]).toEqual([theirs]);
  });

  test("is not registered where it is not drawn", () => {
    paint("hashiya-pending", [{ start: 3, end: 5 }], () => []);
    expect(registry.size).toBe(0);
  });
});

test("a passage that is not yet marked is left as it is where letters cannot be painted", () => {
  vi.stubGlobal("CSS", {});
  expect(() => paint("hashiya-pending", [{ start: 3, end: 5 }], domRangesOf)()).not.toThrow();
  vi.unstubAllGlobals();
});
