/** The map with another value under a key (`undefined`: without the key); the same map where nothing changes. */
export function changedMap<Key, Value>(
  map: ReadonlyMap<Key, Value>,
  key: Key,
  value: Value | undefined,
): ReadonlyMap<Key, Value> {
  if (map.get(key) === value) return map;
  const changed = new Map(map);
  if (value === undefined) changed.delete(key);
  else changed.set(key, value);
  return changed;
}

/** A map that is filled value by value and handed out whole: it is copied when it is asked for, not at each change. */
export type GrowingMap<Key, Value> = {
  has(key: Key): boolean;
  set(key: Key, value: Value | undefined): void;
  /** Keeps its identity until something changes. */
  whole(): ReadonlyMap<Key, Value>;
};

export function growingMap<Key, Value>(): GrowingMap<Key, Value> {
  const map = new Map<Key, Value>();
  let whole: ReadonlyMap<Key, Value> | undefined;
  return {
    has: (key) => map.has(key),
    set(key, value) {
      if (map.get(key) === value) return;
      if (value === undefined) map.delete(key);
      else map.set(key, value);
      whole = undefined;
    },
    whole: () => (whole ??= new Map(map)),
  };
}
