import type { KeyedStorage, StorageListener, WriteFault } from "../browser/storage/local-storage";
import { failed, ok } from "../core/result";

/** The process died: everything that was called on the disk after it dies too. */
export class Crash extends Error {}

/**
 * What goes wrong at the n-th call: the browser refuses it, or refuses all from there on, or the
 * process dies just before or just after it takes effect.
 */
export type DiskAccident = {
  readonly call: number;
  readonly kind: WriteFault | "full-from" | "blocked-from" | "crash-before" | "crash-after";
};

/** A `KeyedStorage` in memory, for tests: it can refuse writes, fail at a given call, and play the other tab. */
export type MemoryDisk = KeyedStorage & {
  refuseWrites(fault: WriteFault | undefined): void;
  /** Writes (`null`: removes) as another tab would: the listeners hear of it. */
  writeElsewhere(key: string, value: string | null): void;
  /** How often it was called. */
  calls(): number;
  /** What would be found after a restart. */
  contents(): Record<string, string>;
};

export function memoryDisk(
  initial: Readonly<Record<string, string>> = {},
  accident?: DiskAccident,
): MemoryDisk {
  const values = new Map(Object.entries(initial));
  const listeners = new Set<StorageListener>();
  let refusal: WriteFault | undefined;
  let calls = 0;

  /** Counts a call; answers with what the browser refuses it for. */
  function called(isWrite: boolean): WriteFault | undefined {
    calls += 1;
    if (!accident || calls < accident.call) return undefined;
    const isNow = calls === accident.call;
    if (accident.kind === "crash-before") throw new Crash();
    if (accident.kind === "crash-after" && !isNow) throw new Crash();
    if (accident.kind === "blocked-from" || (accident.kind === "blocked" && isNow))
      return "blocked";
    if (isWrite && (accident.kind === "full-from" || (accident.kind === "full" && isNow)))
      return "full";
    return undefined;
  }
  const take = (effect: () => void) => {
    effect();
    if (accident?.kind === "crash-after" && calls === accident.call) throw new Crash();
  };
  const readEach = (visit: (key: string, value: string) => void) => {
    if (called(false)) return failed("blocked" as const);
    for (const [key, value] of values) visit(key, value);
    return ok(undefined);
  };
  const look = (key: string) =>
    called(false) ? failed("blocked" as const) : ok(values.get(key) ?? null);

  return {
    readEach,
    look,
    entries() {
      const entries: [string, string][] = [];
      readEach((key, value) => entries.push([key, value]));
      return entries;
    },
    read(key) {
      const found = look(key);
      return found.ok ? found.value : null;
    },
    write(key, value) {
      const fault = called(true) ?? refusal;
      if (fault) return failed(fault);
      take(() => values.set(key, value));
      return ok(undefined);
    },
    remove(key) {
      const fault = called(false) ?? (refusal === "blocked" ? refusal : undefined);
      if (fault) return failed(fault);
      take(() => values.delete(key));
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
      for (const listener of listeners) listener(key, value);
    },
    calls: () => calls,
    contents: () => Object.fromEntries(values),
  };
}
