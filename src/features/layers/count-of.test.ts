import { expect, test } from "vitest";
import type { Fate } from "../../core/anchoring/fate";
import { countOf } from "./count-of";

const annotation = {
  id: "a",
  motivation: "highlighting" as const,
  target: { source: "a", selectors: [] },
  bodies: [],
};
const from = (key: string) => ({
  annotation,
  layer: "shared" as const,
  person: { key, name: key, tint: 1 },
});
const placed = (key: string, fate?: Fate) => ({ ...from(key), range: { start: 0, end: 1 }, fate });
const lost = (key: string) => ({ ...from(key), reason: "quote-not-found" as const });

test("of one sender's notes it is counted how many have their words, others, or no place", () => {
  const all = {
    placed: [
      placed("salma"),
      placed("salma", "moved"),
      placed("salma", "reworded"),
      placed("omar"),
    ],
    orphans: [lost("salma"), lost("omar")],
    sought: [],
  };
  expect(countOf(all, "salma")).toEqual({ all: 4, found: 2, reworded: 1 });
  expect(countOf(all, "nobody")).toEqual({ all: 0, found: 0, reworded: 0 });
});
