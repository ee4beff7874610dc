import type { ReactNode } from "react";
import { NoteNumbers, NotesBelow, NotesBeside } from "./NoteParts";
import type { NoteSpot, PrintedNote } from "./printed-notes";

/** What stands between the words and the blocks of a text on paper. */
export type InsertedNotes = {
  /** By offsets of the text, before and after the words that begin and end there. */
  readonly before: ReadonlyMap<number, ReactNode>;
  readonly after: ReadonlyMap<number, ReactNode>;
  /** By blocks' indexes. */
  readonly above: ReadonlyMap<number, ReactNode>;
  readonly below: ReadonlyMap<number, ReactNode>;
};

export const NOTHING_INSERTED: InsertedNotes = {
  before: new Map(),
  after: new Map(),
  above: new Map(),
  below: new Map(),
};

/** Every note twice, beside its line and below its block, of which a page's shape shows one. */
export function insertedNotes(spots: readonly NoteSpot[]): InsertedNotes {
  const atBlock = (spot: NoteSpot) => (spot.beside === "block" ? spot.block : undefined);
  const atLine = ({ beside }: NoteSpot) => (beside === "block" ? undefined : beside);
  return {
    before: together(spots, atLine, NotesBeside),
    after: together(spots, ({ drawn }) => drawn.end, NoteNumbers),
    above: together(spots, atBlock, NotesBeside),
    below: together(spots, ({ block }) => block, NotesBelow),
  };
}

/** The notes that share a place, as one part; those without one are left out. */
function together(
  spots: readonly NoteSpot[],
  placeOf: (spot: NoteSpot) => number | undefined,
  Part: (props: { readonly notes: readonly PrintedNote[] }) => ReactNode,
): ReadonlyMap<number, ReactNode> {
  const groups = new Map<number, PrintedNote[]>();
  for (const spot of spots) {
    const place = placeOf(spot);
    if (place === undefined) continue;
    const group = groups.get(place) ?? [];
    group.push(spot.note);
    groups.set(place, group);
  }
  return new Map([...groups].map(([place, notes]) => [place, <Part key={place} notes={notes} />]));
}
