import type { SelectedOffsets } from "../../browser/page/text-selection";
import { snapToGraphemes } from "../../core/text/graphemes";
import type { TextRange } from "../../core/text/text-range";
import { snapToWords, wordAt } from "../../core/text/words";

/** A passage in the direction in which a selection was drawn. */
export const drawnOver = ({ start, end }: TextRange, { anchor, focus }: SelectedOffsets) =>
  focus < anchor ? { anchor: end, focus: start } : { anchor: start, focus: end };

/** What a selection marks: whole words, or its exact letters; without blanks at the edges. */
export function passageOf(text: string, selected: TextRange, isExact: boolean): TextRange {
  if (!isExact)
    return snapToGraphemes(text, wordJustBefore(text, selected) ?? snapToWords(text, selected));
  const words = text.slice(selected.start, selected.end);
  const start = selected.start + (words.length - words.trimStart().length);
  return snapToGraphemes(text, { start, end: Math.max(start, start + words.trim().length) });
}

/**
 * The word before a selection that holds but blanks and punctuation: a double click on the far half
 * of a word's last letter selects what follows the word, in Chromium and Firefox.
 */
function wordJustBefore(text: string, { start, end }: TextRange): TextRange | undefined {
  const isWordless = /^[\p{P}\p{Zs}]+$/u.test(text.slice(start, end));
  return isWordless && start > 0 ? wordAt(text, start - 1) : undefined;
}
