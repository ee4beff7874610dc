import { describe as suite, expect, test, vi } from "vitest";
import type { Annotation, Target } from "../../core/annotation/annotation";
import type { Anchoring } from "../../core/anchoring/anchoring";
import type { PassageSearch } from "../../browser/work/passage-search";
import { createAnchorer } from "./anchorer";

const at = (start: number): Anchoring => ({
  status: "anchored",
  range: { start, end: start + 1 },
  by: "position",
  likeness: 1,
});
const annotation = (id: string, edition = "new"): Annotation => ({
  id,
  motivation: "highlighting",
  target: {
    source: "a",
    edition,
    selectors: [{ type: "TextQuoteSelector", exact: id, prefix: "", suffix: "" }],
  },
  bodies: [],
});
const isAbsent = (target: Target) => JSON.stringify(target).includes("absent");

function anchorerWith({ msEach = 0 } = {}) {
  let time = 0;
  const find = vi.fn<PassageSearch["find"]>(({ targets }, onProgress) => {
    onProgress(0.5);
    return Promise.resolve(targets.map(() => at(7)));
  });
  const pause = vi.fn(() => Promise.resolve());
  const anchorer = createAnchorer({
    edition: "new",
    anchorInPlace(target) {
      time += msEach;
      return isAbsent(target) ? undefined : at(1);
    },
    search: { find, close: () => undefined },
    archive: { read: (edition) => Promise.resolve(edition === "old" ? "النص القديم" : undefined) },
    clock: () => time,
    pause,
  });
  return { anchorer, find, pause };
}
const settled = (anchorer: ReturnType<typeof createAnchorer>) =>
  vi.waitFor(() => expect(anchorer.get().sought).toBe(0));

suite("annotations of the edition at hand", () => {
  test("that stand in their place are known at once", () => {
    const { anchorer, find } = anchorerWith();
    const [one, two] = [annotation("one"), annotation("two")];
    anchorer.anchor([one, two]);
    expect(anchorer.get().anchoringOf(one)).toEqual(at(1));
    expect(anchorer.get().sought).toBe(0);
    expect(find).not.toHaveBeenCalled();
  });

  test("that do not are looked for elsewhere, once", async () => {
    const { anchorer, find } = anchorerWith();
    const absent = annotation("absent");
    anchorer.anchor([annotation("one"), absent]);
    expect(anchorer.get().anchoringOf(absent)).toBeUndefined();
    expect(anchorer.get().sought).toBe(1);
    anchorer.anchor([absent]);
    await settled(anchorer);
    expect(anchorer.get().anchoringOf(absent)).toEqual(at(7));
    expect(find).toHaveBeenCalledTimes(1);
  });

  test("are read in slices of at most 50 ms, with a pause for input between them", async () => {
    const { anchorer, pause } = anchorerWith({ msEach: 10 });
    anchorer.anchor(Array.from({ length: 20 }, (_, i) => annotation(`note ${i}`)));
    expect(anchorer.get().sought).toBe(16);
    await settled(anchorer);
    expect(pause).toHaveBeenCalledTimes(4);
  });
});

suite("a large layer comes in portions, in reading order", () => {
  /** How many are still sought whenever something is told. */
  async function toldOf(annotations: readonly Annotation[]) {
    const { anchorer, pause } = anchorerWith();
    const told: number[] = [];
    anchorer.subscribe(() => told.push(anchorer.get().sought));
    anchorer.anchor(annotations);
    await settled(anchorer);
    return { told, pauses: pause.mock.calls.length };
  }

  test.each([
    ["of those in their place", "here", [150, 50, 0]],
    ["of those that were searched", "absent", [250, 250, 150, 50, 0]],
  ])("%s", async (_, name, expected) => {
    const layer = Array.from({ length: 250 }, (__, i) => annotation(`${name} ${i}`));
    expect(await toldOf(layer)).toEqual({ told: expected, pauses: 2 });
  });
});

suite("annotations of an older edition", () => {
  test("are searched with its text where this browser holds it", async () => {
    const { anchorer, find } = anchorerWith();
    anchorer.anchor([annotation("one", "old"), annotation("two", "older")]);
    await settled(anchorer);
    expect(find.mock.calls[0]![0].oldTexts).toEqual(new Map([["old", "النص القديم"]]));
  });

  test("are sought in one errand, since neighbours help one another, with word of its progress", async () => {
    const { anchorer, find } = anchorerWith();
    const told: [sought: number, progress: number][] = [];
    anchorer.subscribe(() => {
      const { sought, progress } = anchorer.get();
      told.push([sought, progress]);
    });
    anchorer.anchor(Array.from({ length: 150 }, (_, i) => annotation(`note ${i}`, "old")));
    await settled(anchorer);
    expect(find).toHaveBeenCalledTimes(1);
    expect(told).toEqual([
      [150, 0],
      [150, 0.5],
      [50, 1],
      [0, 1],
    ]);
  });
});
