import type { Placement } from "../../core/anchoring/placement";

/** Of a layer's annotations on the page: how many have a place or none, and how many of these their very words, or others. */
export function countOf({ placed, orphans }: Placement, key: string) {
  const own = placed.filter(({ person }) => person?.key === key);
  const reworded = own.filter(({ fate }) => fate === "reworded").length;
  const lost = orphans.filter(({ person }) => person?.key === key).length;
  return { all: own.length + lost, found: own.length - reworded, reworded };
}
