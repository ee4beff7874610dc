import { useState } from "react";
import { useDrafts, useSession, useValue } from "../../state/react";
import { foundIn } from "./found-in";
import { useFinder } from "./use-finder";

/** The notes that are shown, less those that a search in them leaves out. */
export function useFoundNotes() {
  const session = useSession();
  const placement = useValue(session.placement);
  const openId = useValue(session.openId);
  const drafts = useDrafts();
  const [query, search] = useState("");
  const isSearching = query.trim() !== "";
  const find = useFinder(isSearching);
  const isFound = isSearching ? find?.(query) : undefined;
  const found = foundIn(placement, isFound, (id) => id === openId || drafts.has(id));
  return { ...found, query, search, isSearching, hasAnswer: isFound !== undefined };
}

export type FoundNotes = ReturnType<typeof useFoundNotes>;
