import type { TextRange } from "../text/text-range";
import { depths, rangeOfSpan, type MarkedWords } from "./marked-words";

/** A stretch of text all of whose words were marked by equally many people. */
export type HeatRun = {
  /** From its first word to its last, with what stands between them. */
  readonly range: TextRange;
  /** How many people, at least 1. */
  readonly count: number;
};

/**
 * How many people marked each word, as runs of equal count in reading order; words that nobody
 * marked are in none. A person who marked a word twice counts once. Linear in words and marks.
 */
export function heatOf({ words, people }: MarkedWords): readonly HeatRun[] {
  const counts = depths(
    words.length,
    people.flatMap(({ units }) => units),
  );
  const runs: HeatRun[] = [];
  for (let start = 0; start < words.length;) {
    const count = counts[start] ?? 0;
    let end = start + 1;
    while (end < words.length && counts[end] === count) end++;
    if (count > 0) runs.push({ range: rangeOfSpan(words, { start, end }), count });
    start = end;
  }
  return runs;
}
