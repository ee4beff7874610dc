import type { ListedNote } from "./listed-note";
import type { NotesGroup } from "./grouped-notes";

/** A line of the list of all notes: a group's head, or a note. */
export type ListRow = {
  readonly group: NotesGroup;
  /** Undefined for the group's head. */
  readonly note: ListedNote | undefined;
  readonly kind: RowKind;
};

export type RowKind = keyof typeof ROW_HEIGHTS;

/** In rem. A note's words are cut to as many lines as its row has, so that no row has to be laid out to be placed. */
export const ROW_HEIGHTS = { head: 4, bare: 4.75, short: 6.25, long: 7.75 } as const;

const kindOf = ({ note }: ListedNote, lineLetters: number): RowKind => {
  if (note === "") return "bare";
  return note.length <= lineLetters && !note.includes("\n") ? "short" : "long";
};

/** Where the rows of a list stand. */
export type RowPlaces = {
  readonly count: number;
  /** A row by its number; undefined for one that there is not. */
  readonly row: (at: number) => ListRow | undefined;
  /** Where each begins, in rem from the list's beginning; at the end the height of all. */
  readonly tops: Float64Array;
};

/** Places the rows of groups, in which a line of a note holds so many letters at least. */
export function placedRows(groups: readonly NotesGroup[], lineLetters: number): RowPlaces {
  const heads: number[] = [];
  let count = 0;
  for (const { notes } of groups) {
    heads.push(count);
    count += notes.length + 1;
  }
  const tops = new Float64Array(count + 1);
  let at = 0;
  let top = 0;
  for (const { notes } of groups) {
    tops[++at] = top += ROW_HEIGHTS.head;
    for (const note of notes) tops[++at] = top += ROW_HEIGHTS[kindOf(note, lineLetters)];
  }
  return {
    count,
    tops,
    row(nth) {
      if (nth < 0 || nth >= count) return undefined;
      const place = lastAtMost(heads, nth);
      const group = groups[place];
      const note = group?.notes[nth - (heads[place] ?? 0) - 1];
      return group && { group, note, kind: note ? kindOf(note, lineLetters) : "head" };
    },
  };
}

/** The row in which a height lies, in rem from the list's beginning; the first or the last one for what lies outside. */
export const rowAt = ({ count, tops }: RowPlaces, height: number): number =>
  lastAtMost(tops.subarray(0, Math.max(1, count)), height);

/** The place of the last of some ascending numbers that is not more than another; 0 where all are. */
function lastAtMost(numbers: ArrayLike<number>, most: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((numbers[middle] ?? 0) <= most) low = middle;
    else high = middle - 1;
  }
  return low;
}
