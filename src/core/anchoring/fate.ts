import { quoteOf, type Target } from "../annotation/annotation";
import { fold } from "../text/folding";
import type { TextRange } from "../text/text-range";

/**
 * What another edition did to the passage of an annotation: nothing; its place; its vowel marks or
 * the spelling of its letters, which the fold makes alike; its words.
 */
export type Fate = "unchanged" | "moved" | "respelt" | "reworded";

/** What became of a target's passage, which now lies at `range` of `text`. */
export function fateOf(target: Target, text: string, range: TextRange): Fate {
  const was = quoteOf(target);
  const is = text.slice(range.start, range.end);
  const position = target.selectors.find((selector) => selector.type === "TextPositionSelector");
  if (was === is) return position && position.start !== range.start ? "moved" : "unchanged";
  return fold(was).text === fold(is).text ? "respelt" : "reworded";
}
