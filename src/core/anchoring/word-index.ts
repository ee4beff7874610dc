import type { TextRange } from "../text/text-range";
import { stemKey } from "./word-stem";

/** The words of one folded text in their order, and where each stem stands. Offsets are into the fold. */
export type WordIndex = {
  readonly text: string;
  readonly count: number;
  readonly word: (at: number) => TextRange;
  readonly wordText: (at: number) => string;
  /** The number of the first word that ends after an offset; `count` where none does. */
  readonly wordAfter: (offset: number) => number;
  /** The numbers, ascending, of the words that may have this stem. */
  readonly withStem: (key: number) => Int32Array;
};

const WORD_UNIT = /[\p{L}\p{N}\p{M}\p{Cs}_]/u;
let wordUnits: Uint8Array | undefined;

function buildWordUnits(): Uint8Array {
  const units = new Uint8Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit += 1)
    if (WORD_UNIT.test(String.fromCharCode(unit))) units[unit] = 1;
  return units;
}

/**
 * Whether a code unit is part of a word: letters, digits, marks; emoji too, and whatever else lies
 * outside the Basic Multilingual Plane.
 */
export function isWordUnit(unit: number): boolean {
  wordUnits ??= buildWordUnits();
  return wordUnits[unit] === 1;
}

/** Calls back for each word of a folded text, in order. */
export function forEachWord(text: string, visit: (start: number, end: number) => void): void {
  wordUnits ??= buildWordUnits();
  const units = wordUnits;
  let start = -1;
  for (let at = 0; at < text.length; at += 1) {
    const isWord = units[text.charCodeAt(at)] === 1;
    if (isWord && start < 0) start = at;
    else if (!isWord && start >= 0) {
      visit(start, at);
      start = -1;
    }
  }
  if (start >= 0) visit(start, text.length);
}

/** Columns of words, grown as needed: where each begins and ends, and its stem. */
function readWords(text: string) {
  let count = 0;
  let columns = new Int32Array(3 * Math.max(16, text.length >> 2));
  forEachWord(text, (start, end) => {
    const at = count * 3;
    if (at === columns.length) {
      const wider = new Int32Array(columns.length * 2);
      wider.set(columns);
      columns = wider;
    }
    columns[at] = start;
    columns[at + 1] = end;
    columns[at + 2] = stemKey(text, start, end);
    count += 1;
  });
  return { count, columns };
}

const bitsFor = (count: number): number => {
  let bits = 8;
  while (1 << bits < count && bits < 20) bits += 1;
  return bits;
};

/** Reads a folded text once, and sorts its words by stem. */
export function indexWords(text: string): WordIndex {
  const { count, columns } = readWords(text);
  const mask = (1 << bitsFor(count)) - 1;
  const bucketOf = (at: number): number => (columns[at * 3 + 2] ?? 0) & mask;
  const bounds = new Int32Array(mask + 2);
  const add = (cells: Int32Array, at: number, more: number): number => {
    const before = cells[at] ?? 0;
    cells[at] = before + more;
    return before;
  };
  for (let at = 0; at < count; at += 1) add(bounds, bucketOf(at) + 1, 1);
  for (let bucket = 0; bucket <= mask; bucket += 1) add(bounds, bucket + 1, bounds[bucket] ?? 0);
  const next = bounds.slice();
  const words = new Int32Array(count);
  for (let at = 0; at < count; at += 1) words[add(next, bucketOf(at), 1)] = at;

  return {
    text,
    count,
    word: (at) => ({ start: columns[at * 3] ?? 0, end: columns[at * 3 + 1] ?? 0 }),
    wordText: (at) => text.slice(columns[at * 3], columns[at * 3 + 1]),
    wordAfter: (offset) => {
      let low = 0;
      let high = count;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((columns[middle * 3 + 1] ?? 0) > offset) high = middle;
        else low = middle + 1;
      }
      return low;
    },
    withStem: (key) => words.subarray(bounds[key & mask], bounds[(key & mask) + 1]),
  };
}
