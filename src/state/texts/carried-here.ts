import type { BroughtText } from "../../core/library/brought-text";

type Carried = { readonly files: readonly File[]; readonly text?: BroughtText };

const NOTHING: Carried = { files: [] };
let carried = NOTHING;
const listeners = new Set<() => void>();

/** What was dropped or pasted somewhere in the program and waits for the library's page. */
export const carriedHere = {
  put(next: Carried): void {
    carried = next;
    for (const listener of listeners) listener();
  },
  /** Hands it out, once. */
  take(): Carried {
    const taken = carried;
    carried = NOTHING;
    return taken;
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
