import { quoteOf, type Target } from "../annotation/annotation";
import type { Origin } from "../annotation/layer";
import type { TextRange } from "../text/text-range";
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

/**
 * What became of a passage since it stood at its origin. Where its words were not sent, it was found by what they
 * are on the fold: then their length alone tells of other marks.
 */
export function fateSince(
  { range: was, words, isLike }: Origin,
  text: string,
  range: TextRange,
): Fate {
  const is = text.slice(range.start, range.end);
  const isSame = words === undefined ? is.length === was.end - was.start : words === is;
  if (isSame) return was.start === range.start ? "unchanged" : "moved";
  return words === undefined || isLike?.(words, is) === true ? "respelt" : "reworded";
}
