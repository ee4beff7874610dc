import fc from "fast-check";
import { expect, test } from "vitest";
import type { PlacedAnnotation } from "../../core/anchoring/placement";
import { threadsOf } from "./threads";

const entry = (id: string, replyTo?: string, created?: string): PlacedAnnotation => ({
  annotation: {
    id,
    motivation: "commenting",
    target: { source: "a", selectors: [] },
    bodies: [],
    ...(replyTo !== undefined && { replyTo }),
    ...(created !== undefined && { created }),
  },
  layer: "mine",
  range: { start: 0, end: 1 },
  fate: undefined,
});
const told = (entries: readonly PlacedAnnotation[]) =>
  threadsOf(entries, (id) => id).map(({ first, replies }) =>
    [first, ...replies].map(({ annotation }) => annotation.id).join(" "),
  );

test("a reply stands beneath what it answers, and an answer to it behind it, as they were written", () => {
  const entries = [
    entry("late", "root", "2026-03-03"),
    entry("root"),
    entry("other"),
    entry("early", "root", "2026-01-01"),
    entry("answer", "early", "2026-02-02"),
  ];
  expect(told(entries)).toEqual(["root early answer late", "other"]);
});

test("a reply to what is not here stands by itself, and so does one that answers itself", () => {
  expect(told([entry("a", "gone"), entry("b", "b")])).toEqual(["a", "b"]);
});

test("whatever answers what, nothing is lost or there twice", () => {
  const id = fc.constantFrom("a", "b", "c", "d", "e");
  const any = fc.uniqueArray(fc.tuple(id, fc.option(id)), { selector: ([it]) => it });
  fc.assert(
    fc.property(any, (pairs) => {
      const entries = pairs.map(([it, to]) => entry(it, to ?? undefined));
      const all = told(entries).flatMap((thread) => thread.split(" "));
      expect(all.filter((it) => it !== "").sort()).toEqual(pairs.map(([it]) => it).sort());
    }),
  );
});
