/** A value that changes and can be watched. */
export type Observable<Value> = {
  get(): Value;
  /** Calls back after each change, until what it answers with is called. */
  subscribe(listener: () => void): () => void;
};

/** One that is set from here; who sets it may say what changed. */
export type Settable<Value, Change = void> = {
  get(): Value;
  /** The same value wakes nobody. */
  set(value: Value, change: Change): void;
  subscribe(listener: (change: Change) => void): () => void;
};

export function observable<Value, Change = void>(initial: Value): Settable<Value, Change> {
  let current = initial;
  const listeners = new Set<(change: Change) => void>();
  return {
    get: () => current,
    set(value, change) {
      if (Object.is(value, current)) return;
      current = value;
      for (const listener of listeners) listener(change);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
