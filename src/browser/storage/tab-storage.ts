import { failed, ok } from "../../core/result";
import type { KeyedStorage } from "./local-storage";

/** What one tab keeps for itself across its loads (`sessionStorage`): no other one reads it, and it ends with the tab. */
export type TabStorage = Pick<KeyedStorage, "entries" | "write" | "remove">;

/** Keys as in `keyedStorage`; where the browser refuses, nothing is there and nothing is written. */
export function tabStorage(name: string): TabStorage {
  const prefix = `hashiya:1:${name}:`;
  return {
    entries() {
      try {
        return Object.entries(sessionStorage)
          .filter(([key]) => key.startsWith(prefix))
          .map(([key, value]) => [key.slice(prefix.length), String(value)] as const);
      } catch {
        return [];
      }
    },
    write(key, value) {
      try {
        sessionStorage.setItem(prefix + key, value);
        return ok(undefined);
      } catch (error) {
        const isFull = error instanceof DOMException && error.name.includes("Quota");
        return failed(isFull ? "full" : "blocked");
      }
    },
    remove(key) {
      try {
        sessionStorage.removeItem(prefix + key);
        return ok(undefined);
      } catch {
        return failed("blocked");
      }
    },
  };
}

/** When the page is left, for good or to be put aside, and when it comes back from there. */
export type Coming = {
  onLeave(act: () => void): void;
  onReturn(act: () => void): void;
};

export const pageComing: Coming = {
  onLeave: (act) => addEventListener("pagehide", act),
  onReturn: (act) => addEventListener("pageshow", ({ persisted }) => persisted && act()),
};
