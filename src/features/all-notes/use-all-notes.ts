import { createAllNotes, type AllNotes } from "../../state/notes/all-notes";
import type { AnnotationStore } from "../../state/notes/annotation-store";
import { useStores } from "../../state/react";

const made = new WeakMap<AnnotationStore, AllNotes>();

/** Made when it is first asked for, and kept: who comes back to the page finds the notes listed. */
export function useAllNotes(): AllNotes {
  const { annotations } = useStores();
  const all = made.get(annotations) ?? createAllNotes({ annotations });
  made.set(annotations, all);
  return all;
}
