import type { KeyedStorage, WriteFault } from "../browser/local-storage";
import { failed, ok } from "../core/result";

/** A `KeyedStorage` in memory, for tests: it can refuse writes, and play the other tab. */
export type MemoryDisk = KeyedStorage & {
  refuseWrites(fault: WriteFault | undefined): void;
  /** Writes (`null`: removes) as another tab would: the listeners hear of it. */
  writeElsewhere(key: string, value: string | null): void;
};

export function memoryDisk(initial: Readonly<Record<string, string>> = {}): MemoryDisk {
  const values = new Map(Object.entries(initial));
  const listeners = new Set<(key: string | undefined) => void>();
  let refusal: WriteFault | undefined;

  return {
    entries: () => [...values],
    read: (key) => values.get(key) ?? null,
    write(key, value) {
      if (refusal) return failed(refusal);
      values.set(key, value);
      return ok(undefined);
    },
    remove(key) {
      if (refusal === "blocked") return failed(refusal);
      values.delete(key);
      return ok(undefined);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    refuseWrites(fault) {
      refusal = fault;
    },
    writeElsewhere(key, value) {
      if (value === null) values.delete(key);
      else values.set(key, value);
      for (const listener of listeners) listener(key);
    },
  };
}
