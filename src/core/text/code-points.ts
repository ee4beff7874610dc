/**
 * W3C selectors count code points; everything else here counts UTF-16 code units. A surrogate pair
 * is one code point of two units; a lone surrogate is one of one unit. Offsets past an end are
 * brought to it; one inside a pair stands for the pair's start.
 */
export type CodePoints = {
  readonly fromUtf16: (offset: number) => number;
  readonly toUtf16: (offset: number) => number;
};

const isHigh = (unit: number): boolean => (unit & 0xfc00) === 0xd800;
const isLow = (unit: number): boolean => (unit & 0xfc00) === 0xdc00;

/** Where the second half of each surrogate pair before `limit` stands, in UTF-16 code units. */
function secondHalves(text: string, limit: number): number[] {
  const halves: number[] = [];
  for (let at = 1; at < limit; at += 1)
    if (isLow(text.charCodeAt(at)) && isHigh(text.charCodeAt(at - 1))) halves.push(at);
  return halves;
}

/** How many entries come before the first for which `isPast` holds. */
function countUntil(entries: readonly number[], isPast: (entry: number, at: number) => boolean) {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isPast(entries[middle] ?? 0, middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Reads the text once, then converts any number of offsets in the logarithm of its emoji. */
export function codePointsOf(text: string): CodePoints {
  const halves = secondHalves(text, text.length);
  return {
    fromUtf16: (offset) => {
      const at = Math.min(Math.max(offset, 0), text.length);
      return at - countUntil(halves, (half) => half > at);
    },
    toUtf16: (offset) => {
      const last = text.length - halves.length;
      const at = Math.min(Math.max(offset, 0), last);
      return at + countUntil(halves, (half, pairsBefore) => half - pairsBefore > at);
    },
  };
}

/** The code points before a UTF-16 offset. Reads the text up to it: for many offsets see `codePointsOf`. */
export const codePointFromUtf16 = (text: string, offset: number): number =>
  codePointsOf(text.slice(0, Math.max(offset + 1, 0))).fromUtf16(offset);

/** The UTF-16 offset of a code point. Reads the whole text: for many offsets see `codePointsOf`. */
export const utf16FromCodePoint = (text: string, offset: number): number =>
  codePointsOf(text).toUtf16(offset);
