import { quoteOf, type Target } from "../annotation/annotation";
import type { Anchoring } from "./anchoring";

/**
 * What another edition did to the passage of an annotation: nothing; its place; its vowel marks or
 * the spelling of its letters, which the fold makes alike; its words.
 */
export type Fate = "unchanged" | "moved" | "respelt" | "reworded";

type Found = Pick<Extract<Anchoring, { status: "anchored" }>, "range" | "isReworded">;

/** What became of a target's passage, which was found at `range` of `text`. */
export function fateOf(target: Target, text: string, { range, isReworded }: Found): Fate {
  const was = quoteOf(target);
  const is = text.slice(range.start, range.end);
  const position = target.selectors.find((selector) => selector.type === "TextPositionSelector");
  if (was === is) return position && position.start !== range.start ? "moved" : "unchanged";
  return isReworded ? "reworded" : "respelt";
}
