import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import { hashAddress } from "../../browser/net/hash-address";
import type { Edition } from "../../core/article/edition";
import { carriedNotes } from "../../state/texts/carried-notes";

/** What is larger is not looked into before it is asked for, in bytes. */
const LARGEST_LOOK = 16 * 1024 * 1024;

/**
 * The file of notes that was dropped on the text, here or in the library, and what puts it away. Any other file that is
 * dropped is a text, and leads to the library.
 */
export function useDroppedNotes({ article: { id }, text }: Edition) {
  const carried = useSyncExternalStore(carriedNotes.subscribe, carriedNotes.get);
  const [dropped, setDropped] = useState<File>();
  useEffect(() => {
    const leave = new AbortController();
    const onDrop = (event: DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0 || event.defaultPrevented) return;
      event.preventDefault();
      const [file] = files;
      const take = async () => {
        if (file && files.length === 1 && (await holdsNotes(file, { article: id, text })))
          return setDropped(file);
        const { carriedHere } = await import("../../state/texts/carried-here");
        carriedHere.put({ files });
        return hashAddress.goTo("/library");
      };
      void take();
    };
    document.addEventListener("drop", onDrop, { signal: leave.signal });
    return () => leave.abort();
  }, [id, text]);
  const putAway = useCallback(() => {
    setDropped(undefined);
    carriedNotes.set(undefined);
  }, []);
  const file = dropped ?? (carried?.article === id ? carried.file : undefined);
  return { file, putAway };
}

type TextAtHand = { readonly article: string; readonly text: string };

async function holdsNotes(file: File, at: TextAtHand): Promise<boolean> {
  if (file.size > LARGEST_LOOK) return false;
  try {
    const { holdsNotesOn } = await import("../../core/formats/notes-file");
    return holdsNotesOn(new Uint8Array(await file.arrayBuffer()), file.name, at);
  } catch {
    return false; // what cannot be looked into is said where it is read
  }
}
