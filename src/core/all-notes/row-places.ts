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
  if (note.trim() === "") return "bare";
  return note.length <= lineLetters && !note.includes("\n") ? "short" : "long";
};

/** Where the rows of a list stand. */
export type RowPlaces = {
  readonly rows: readonly ListRow[];
  /** Where each begins, in rem from the list's beginning; at the end the height of all. */
  readonly tops: Float64Array;
};

/** Places the rows of groups, in which a line of a note holds so many letters at least. */
export function placedRows(groups: readonly NotesGroup[], lineLetters: number): RowPlaces {
  const rows: ListRow[] = [];
  for (const group of groups) {
    rows.push({ group, note: undefined, kind: "head" });
    for (const note of group.notes) rows.push({ group, note, kind: kindOf(note, lineLetters) });
  }
  const tops = new Float64Array(rows.length + 1);
  for (const [at, { kind }] of rows.entries()) tops[at + 1] = (tops[at] ?? 0) + ROW_HEIGHTS[kind];
  return { rows, tops };
}

/** The row in which a height lies, in rem from the list's beginning; the first or the last one for what lies outside. */
export function rowAt({ rows, tops }: RowPlaces, height: number): number {
  let low = 0;
  let high = Math.max(0, rows.length - 1);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tops[middle] ?? 0) <= height) low = middle;
    else high = middle - 1;
  }
  return low;
}
