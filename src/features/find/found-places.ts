import type { FoundNote } from "../../core/search/find-slices";
import type { Hit } from "../../core/search/find-in-text";
import type { TextRange } from "../../core/text/text-range";

/** What was found so far, in reading order. */
export type Found = {
  readonly hits: readonly Hit[];
  readonly notes: readonly FoundNote[];
  readonly isDone: boolean;
};

export const NOTHING: Found = { hits: [], notes: [], isDone: true };

export const startOf = ({ parts }: Hit): number => parts[0]?.start ?? 0;
export const extentOf = (hit: Hit): TextRange => ({
  start: startOf(hit),
  end: Math.max(...hit.parts.map(({ end }) => end)),
});

/** The index of the first hit that begins at or after an offset; their number where none does. */
export function firstFrom(hits: readonly Hit[], offset: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const hit = hits[middle];
    if (hit && startOf(hit) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How far before a stretch a hit may begin that reaches into it, in code units: more than a paragraph has. */
const REACH = 20_000;

/** The hits that begin in a stretch of the text, or reach into it. */
export function hitsIn(hits: readonly Hit[], { start, end }: TextRange) {
  const from = firstFrom(hits, start - REACH);
  return hits
    .slice(from, firstFrom(hits, end))
    .map((hit, i) => ({ index: from + i, parts: hit.parts.filter((it) => it.end > start) }))
    .filter(({ parts }) => parts.length > 0);
}

/** As many ticks as are told apart beside a scrollbar. */
const TICKS = 200;

/** More hits than these are not looked at for ticks: every so-manieth stands for those around it. */
const LOOKED_AT = 20 * TICKS;

/** Where along the text hits stand, in per cent, each place once. */
export function ticksOf(hits: readonly Hit[], length: number): readonly number[] {
  const stride = Math.ceil(hits.length / LOOKED_AT) || 1;
  const ticks = new Set<number>();
  for (let i = 0; i < hits.length; i += stride) {
    const hit = hits[i];
    if (hit) ticks.add((Math.round((startOf(hit) / Math.max(length, 1)) * TICKS) / TICKS) * 100);
  }
  return [...ticks];
}
