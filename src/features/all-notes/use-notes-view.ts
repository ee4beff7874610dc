import { useCallback, useEffect, useRef, useState } from "react";
import { hashAddress } from "../../browser/net/hash-address";
import { keepSpot, keptSpot } from "../../browser/net/kept-spot";
import { notesPath, parseNotesView, type NotesView } from "../../core/all-notes/notes-address";

const RESTING_MS = 300;

/** What is sought and how it is grouped: it stands in the address once a hand rests, and before anything is opened. */
export function useNotesView(query: string) {
  const [view, setView] = useState<NotesView>(() => parseNotesView(query));
  const latest = useRef(view);
  const written = useRef(query);
  const timer = useRef(0);

  const write = useCallback(() => {
    clearTimeout(timer.current);
    const path = notesPath(latest.current);
    const after = path.split("?")[1] ?? "";
    if (after === written.current) return;
    written.current = after;
    const spot = keptSpot();
    hashAddress.goTo(path, { replace: true });
    if (spot) keepSpot(spot);
  }, []);
  const change = useCallback(
    (changed: Partial<NotesView>) => {
      latest.current = { ...latest.current, ...changed };
      setView(latest.current);
      clearTimeout(timer.current);
      timer.current = window.setTimeout(write, RESTING_MS);
    },
    [write],
  );

  // Another step of the history, or a way to a tag.
  useEffect(() => {
    if (query === written.current) return;
    written.current = query;
    clearTimeout(timer.current);
    latest.current = parseNotesView(query);
    // oxlint-disable-next-line react/set-state-in-effect -- the address is the outer world's
    setView(latest.current);
  }, [query]);
  useEffect(() => {
    document.addEventListener("click", write, { capture: true });
    return () => {
      document.removeEventListener("click", write, { capture: true });
      clearTimeout(timer.current);
    };
  }, [write]);
  return [view, change] as const;
}
