/** A value that can be read and watched; it is the same object until it is another value. */
export type Readable<Value> = {
  get(): Value;
  subscribe(listener: () => void): () => void;
};

/** One value that can be watched; `set` with the same value wakes nobody. */
export type Observable<Value> = Readable<Value> & {
  set(value: Value): void;
};

export function observable<Value>(initial: Value): Observable<Value> {
  let current = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => current,
    set(value) {
      if (Object.is(value, current)) return;
      current = value;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

type Sources<Values extends readonly unknown[]> = {
  readonly [At in keyof Values]: Readable<Values[At]>;
};

/** What follows from other values: worked out when it is read, and anew only where one of them is another. */
export function derived<const Values extends readonly unknown[], Value>(
  sources: Sources<Values>,
  work: (...values: Values) => Value,
): Readable<Value> {
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
