import { quoteOf, type Target } from "../annotation/annotation";
import type { Origin } from "../annotation/layer";
import { fold } from "../text/folding";
import type { TextRange } from "../text/text-range";

/**
 * What another edition did to the passage of an annotation: nothing; its place; its vowel marks or
 * the spelling of its letters, which the fold makes alike; its words.
 */
export type Fate = "unchanged" | "moved" | "respelt" | "reworded";

/** What became of a target's passage, which now lies at `range` of `text`. */
export function fateOf(target: Target, text: string, range: TextRange): Fate {
  const position = target.selectors.find((selector) => selector.type === "TextPositionSelector");
  return fateSince({ range: position ?? range, words: quoteOf(target) }, text, range);
}

/**
 * What became of a passage since it stood at its origin. Where its words were not sent, it was found by what they
 * are on the fold: then their length alone tells of other marks.
 */
export function fateSince({ range: was, words }: Origin, text: string, range: TextRange): Fate {
  const is = text.slice(range.start, range.end);
  const isSame = words === undefined ? is.length === was.end - was.start : words === is;
  if (isSame) return was.start === range.start ? "unchanged" : "moved";
  return words === undefined || fold(words).text === fold(is).text ? "respelt" : "reworded";
}
