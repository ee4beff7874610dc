import { nextHash } from "../../core/address";

const listeners = new Set<() => void>();

/** The page's own address, from `#` on. */
export const hashAddress = {
  hash: (): string => location.hash,
  subscribe(listener: () => void): () => void {
    addEventListener("hashchange", listener);
    listeners.add(listener);
    return () => {
      removeEventListener("hashchange", listener);
      listeners.delete(listener);
    };
  },
  goTo(path: string, { replace = false }: { readonly replace?: boolean } = {}): void {
    const hash = nextHash(location.hash, path);
    history[replace ? "replaceState" : "pushState"](null, "", hash);
    for (const listener of listeners) listener();
  },
};
