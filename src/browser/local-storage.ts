import { failed, ok, type Result } from "../core/result";

/** Why the browser did not keep a value: no room left, or no storage at all (blocked, private mode). */
export type WriteFault = "full" | "blocked";

/** The keys of `localStorage` that begin with one prefix; keys are given and taken without it. */
export type KeyedStorage = {
  /** All entries; empty where storage is blocked. */
  entries(): readonly (readonly [key: string, value: string])[];
  read(key: string): string | null;
  /** Succeeds only when the value reads back as it was written. */
  write(key: string, value: string): Result<void, WriteFault>;
  remove(key: string): Result<void, WriteFault>;
  /** Calls back when *another* tab changed a key; `undefined` when it cleared everything. */
  subscribe(listener: (key: string | undefined) => void): () => void;
};

/** Storage of the kind `name`, as `hashiya:1:<name>:<key>`. */
export function keyedStorage(name: string): KeyedStorage {
  const prefix = `hashiya:1:${name}:`;

  return {
    entries: () =>
      attempt(() =>
        Object.keys(localStorage)
          .filter((key) => key.startsWith(prefix))
          .map((key) => [key.slice(prefix.length), localStorage.getItem(key) ?? ""] as const),
      ) ?? [],

    read: (key) => attempt(() => localStorage.getItem(prefix + key)) ?? null,

    write(key, value) {
      try {
        localStorage.setItem(prefix + key, value);
        return localStorage.getItem(prefix + key) === value ? ok(undefined) : failed("blocked");
      } catch (error) {
        return failed(isQuotaError(error) ? "full" : "blocked");
      }
    },

    remove: (key) =>
      attempt(() => {
        localStorage.removeItem(prefix + key);
        return ok(undefined);
      }) ?? failed("blocked"),

    subscribe(listener) {
      const onStorage = ({ key, storageArea }: StorageEvent) => {
        if (storageArea !== attempt(() => localStorage)) return;
        if (key === null) listener(undefined);
        else if (key.startsWith(prefix)) listener(key.slice(prefix.length));
      };
      addEventListener("storage", onStorage);
      return () => removeEventListener("storage", onStorage);
    },
  };
}

/** `undefined` where the browser refuses storage: then even naming `localStorage` throws. */
function attempt<Value>(act: () => Value): Value | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

/** Firefox before 128 named it differently. */
const isQuotaError = (error: unknown): boolean =>
  error instanceof DOMException &&
  (error.name === "QuotaExceededError" || error.name === "NS_ERROR_DOM_QUOTA_REACHED");
