import { failed, ok, type Result } from "../../core/result";

/** Why the browser did not keep a value: no room left, or no storage at all (blocked, private mode). */
export type WriteFault = "full" | "blocked";

/**
 * Hears what *another* tab changed: the key and what was written (`null`: removed), which is not
 * always what the key holds by now, since two tabs may write before either hears of the other.
 * Without a key: everything may have changed.
 */
export type StorageListener = (key: string | undefined, written?: string | null) => void;

/** The keys of `localStorage` that begin with one prefix; keys are given and taken without it. */
export type KeyedStorage = {
  /** All entries; empty where storage is blocked. */
  entries(): readonly (readonly [key: string, value: string])[];
  read(key: string): string | null;
  /** All entries, one after the other: thousands of texts are never held at once. */
  readEach(visit: (key: string, value: string) => void): Result<void, "blocked">;
  /** As `read`, where "nothing" and "not to be read" are not the same. */
  look(key: string): Result<string | null, "blocked">;
  /** Succeeds only when the value reads back as it was written. */
  write(key: string, value: string): Result<void, WriteFault>;
  /** Succeeds only when the key reads back as gone. */
  remove(key: string): Result<void, WriteFault>;
  subscribe(listener: StorageListener): () => void;
};

const PROGRAM = "hashiya:1:";

/** Storage of the kind `name`, as `hashiya:1:<name>:<key>`. */
export function keyedStorage(name: string): KeyedStorage {
  const prefix = `${PROGRAM}${name}:`;
  const readEach = (visit: (key: string, value: string) => void) => {
    const keys = attempt(() => Object.keys(localStorage).filter((key) => key.startsWith(prefix)));
    if (!keys.ok) return keys;
    for (const key of keys.value) {
      const value = attempt(() => localStorage.getItem(key));
      if (!value.ok) return value;
      if (value.value !== null) visit(key.slice(prefix.length), value.value);
    }
    return ok(undefined);
  };
  const look = (key: string) => attempt(() => localStorage.getItem(prefix + key));

  return {
    entries() {
      const entries: (readonly [string, string])[] = [];
      readEach((key, value) => entries.push([key, value]));
      return entries;
    },
    read: (key) => valueOr(look(key), null),
    readEach,
    look,

    write(key, value) {
      const kept = put(prefix + key, value);
      // What fills it may be no more than a probe that was left behind, or another tab's.
      return kept.ok || kept.fault === "blocked" || !dropProbe() ? kept : put(prefix + key, value);
    },

    remove(key) {
      const isGone = attempt(() => {
        localStorage.removeItem(prefix + key);
        return localStorage.getItem(prefix + key) === null;
      });
      return isGone.ok && isGone.value ? ok(undefined) : failed("blocked");
    },

    subscribe(listener) {
      const onStorage = ({ key, newValue, storageArea }: StorageEvent) => {
        if (
          storageArea !==
          valueOr(
            attempt(() => localStorage),
            null,
          )
        )
          return;
        if (key === null) listener(undefined);
        else if (key.startsWith(prefix)) listener(key.slice(prefix.length), newValue);
      };
      // A page that was put aside and comes back was told nothing in between.
      const onShow = ({ persisted }: PageTransitionEvent) => {
        if (persisted) listener(undefined);
      };
      addEventListener("storage", onStorage);
      addEventListener("pageshow", onShow);
      return () => {
        removeEventListener("storage", onStorage);
        removeEventListener("pageshow", onShow);
      };
    },
  };
}

function put(key: string, value: string): Result<void, WriteFault> {
  try {
    localStorage.setItem(key, value);
    return localStorage.getItem(key) === value ? ok(undefined) : failed("blocked");
  } catch (error) {
    return failed(isQuotaError(error) ? "full" : "blocked");
  }
}

/**
 * How many UTF-16 code units the keys and values of each kind take; what is not this program's is
 * under an empty name. Empty where storage is blocked.
 */
export function unitsByName(): ReadonlyMap<string, number> {
  const units = new Map<string, number>();
  attempt(() => {
    for (const key of Object.keys(localStorage)) {
      const name = key.startsWith(PROGRAM) ? key.slice(PROGRAM.length).split(":", 1)[0] : "";
      const length = key.length + (localStorage.getItem(key)?.length ?? 0);
      units.set(name ?? "", (units.get(name ?? "") ?? 0) + length);
    }
  });
  return units;
}

const PROBE = `${PROGRAM}probe:room`;
/** No browser gives more than this (Chromium and Firefox: 5 Mi units). */
const MOST_UNITS = 16 * 1024 * 1024;

/** Takes away what a page that was killed while it measured left behind; answers whether there was any. */
export function dropProbe(): boolean {
  const dropped = attempt(() => {
    const isThere = localStorage.getItem(PROBE) !== null;
    if (isThere) localStorage.removeItem(PROBE);
    return isThere;
  });
  return dropped.ok && dropped.value;
}

/**
 * How many UTF-16 code units are still free, to within a thousand: found by writing, and taken
 * away again at once. Other tabs hear of each attempt.
 */
export function measureFreeUnits(): Result<number, "blocked"> {
  let fits = 0;
  let fails = MOST_UNITS;
  try {
    localStorage.setItem(PROBE, ""); // throws where storage is blocked
    while (fails - fits > 1000) {
      const middle = Math.floor((fits + fails) / 2);
      if (holds(middle)) fits = middle;
      else fails = middle;
    }
    return ok(fits);
  } catch (error) {
    return isQuotaError(error) ? ok(0) : failed("blocked");
  } finally {
    dropProbe();
  }
}

function holds(units: number): boolean {
  try {
    // A letter outside Latin-1: some browsers count by bytes.
    localStorage.setItem(PROBE, "ح".repeat(units));
    return true;
  } catch (error) {
    if (isQuotaError(error)) return false;
    throw error;
  } finally {
    // Not at the end only: a page that is killed meanwhile is to leave the storage filled for no longer than that.
    dropProbe();
  }
}

/** Fails where the browser refuses storage: then even naming `localStorage` throws. */
function attempt<Value>(act: () => Value): Result<Value, "blocked"> {
  try {
    return ok(act());
  } catch {
    return failed("blocked");
  }
}

const valueOr = <Value, Other>(result: Result<Value, unknown>, other: Other): Value | Other =>
  result.ok ? result.value : other;

/** Firefox before 128 named it differently. */
const isQuotaError = (error: unknown): boolean =>
  error instanceof DOMException &&
  (error.name === "QuotaExceededError" || error.name === "NS_ERROR_DOM_QUOTA_REACHED");
