import type { OrphanedAnnotation, PlacedAnnotation } from "../../core/anchoring/placement";
import { fits, isFiltering, NO_FILTER, type Filter } from "../../core/search/filter";
import type { Drafts } from "../notes/drafts";
import type { ReadingSession } from "./reading-session";

type Place = Pick<ReadingSession, "all" | "filter" | "openId"> & {
  readonly drafts: Pick<Drafts, "get">;
};

/**
 * Leaves of the notes what a filter chooses; text, margin, print, share and take-out all obey. What is open or being
 * written stays, and so does what is made while it stands: nothing goes from under the reader's hand.
 */
export function setFilter({ all, filter, openId, drafts }: Place, choice: Filter): void {
  if (!isFiltering(choice)) return filter.set(undefined);
  const { placed, orphans, sought } = all.get();
  const known = new Set([
    ...[...placed, ...orphans].map(({ annotation }) => annotation.id),
    ...sought.map(({ id }) => id),
  ]);
  const isInHand = ({ annotation: { id } }: PlacedAnnotation | OrphanedAnnotation) =>
    id === openId.get() || drafts.get().has(id) || !known.has(id);
  filter.set({ choice, holds: (entry) => fits(choice, entry) || isInHand(entry) });
}

export const filterOf = ({ filter }: Pick<Place, "filter">): Filter =>
  filter.get()?.choice ?? NO_FILTER;
