import { nextHash } from "../core/address";

/** A page's address in memory; it tells each path that it was sent to, and whether that took the last one's place. */
export function memoryAddress(hash: string) {
  const listeners = new Set<() => void>();
  const went: { readonly path: string; readonly replace: boolean }[] = [];
  let now = hash;
  /** As following a link, or going back, does. */
  const follow = (next: string) => {
    now = next;
    for (const listener of listeners) listener();
  };
  return {
    hash: () => now,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    goTo(path: string, { replace }: { readonly replace: boolean }) {
      went.push({ path, replace });
      follow(nextHash(now, path));
    },
    follow,
    went,
  };
}
