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

type Sources<Values extends readonly unknown[]> = {
  readonly [At in keyof Values]: Observable<Values[At]>;
};

/** What follows from other values: worked out when it is read, and anew only where one of them is another. */
export function derived<const Values extends readonly unknown[], Value>(
  sources: Sources<Values>,
  work: (...values: Values) => Value,
): Observable<Value> {
  let last: { readonly from: Values; readonly value: Value } | undefined;
  return {
    get() {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one value of each source, in their order
      const from = sources.map((source) => source.get()) as unknown as Values;
      if (!last?.from.every((value, at) => Object.is(value, from[at])))
        last = { from, value: work(...from) };
      return last.value;
    },
    subscribe(listener) {
      const leaving = sources.map((source) => source.subscribe(listener));
      return () => leaving.forEach((leave) => leave());
    },
  };
}
