import type { BroughtText } from "../../core/library/brought-text";

type Carried = { readonly files: readonly File[]; readonly text?: BroughtText };

/** Hands something over from one page to the next. */
function carrier<Thing>(nothing: Thing) {
  let carried = nothing;
  const listeners = new Set<() => void>();
  return {
    put(next: Thing): void {
      carried = next;
      for (const listener of listeners) listener();
    },
    /** Hands it out, once. */
    take(): Thing {
      const taken = carried;
      carried = nothing;
      return taken;
    },
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What was dropped or pasted somewhere in the program and waits for the library's page. */
export const carriedHere = carrier<Carried>({ files: [] });

/** A backup that was brought to the library, and waits for the storage page to show what restoring it would do. */
export const carriedBackup = carrier<File | undefined>(undefined);
