import type { KeyedStorage, StorageListener } from "../browser/storage/local-storage";
import { ok } from "../core/result";

/** Tabs in processes of their own, on one storage. */
export type MemoryTabs = {
  readonly disks: readonly KeyedStorage[];
  /** Lets one tab hear the next thing that happened; false where it has heard all. */
  deliver(tab: number): boolean;
  /** Lets all tabs hear everything, and what they write because of it. Throws if they never come to rest. */
  settle(): void;
  /** What the storage holds in the end. */
  contents(): ReadonlyMap<string, string>;
};

type Tab = {
  readonly cache: Map<string, string>;
  readonly pending: Map<string, number>;
  readonly listeners: Set<StorageListener>;
  heard: number;
};

/**
 * As browsers with a process for each tab have it: a tab reads and writes its own copy at once;
 * all writes are put in one order, and each tab hears the others' late. A tab whose own write to a
 * key is still on its way keeps its own value, but hears what the other wrote.
 */
export function memoryTabs(count: number): MemoryTabs {
  const log: { readonly from: Tab; readonly key: string; readonly value: string | null }[] = [];
  const tabs = Array.from({ length: count }, (): Tab => ({
    cache: new Map(),
    pending: new Map(),
    listeners: new Set(),
    heard: 0,
  }));

  function diskOf(tab: Tab): KeyedStorage {
    const put = (key: string, value: string | null) => {
      apply(tab.cache, key, value);
      tab.pending.set(key, (tab.pending.get(key) ?? 0) + 1);
      log.push({ from: tab, key, value });
      return ok(undefined);
    };
    return {
      entries: () => [...tab.cache],
      read: (key) => tab.cache.get(key) ?? null,
      readEach(visit) {
        for (const [key, value] of tab.cache) visit(key, value);
        return ok(undefined);
      },
      look: (key) => ok(tab.cache.get(key) ?? null),
      write: put,
      remove: (key) => put(key, null),
      subscribe(listener) {
        tab.listeners.add(listener);
        return () => tab.listeners.delete(listener);
      },
    };
  }

  function deliverTo(tab: Tab): boolean {
    const entry = log[tab.heard];
    if (!entry) return false;
    tab.heard += 1;
    const { from, key, value } = entry;
    const waiting = tab.pending.get(key) ?? 0;
    if (from === tab) tab.pending.set(key, waiting - 1);
    else {
      if (waiting === 0) apply(tab.cache, key, value);
      for (const listener of tab.listeners) listener(key, value);
    }
    return true;
  }

  return {
    disks: tabs.map(diskOf),
    deliver(at) {
      const tab = tabs[at];
      return tab !== undefined && deliverTo(tab);
    },
    settle() {
      const most = log.length * 20 + 1000;
      while (tabs.map(deliverTo).includes(true))
        if (log.length > most) throw new Error("the tabs never come to rest");
    },
    contents() {
      const contents = new Map<string, string>();
      for (const { key, value } of log) apply(contents, key, value);
      return contents;
    },
  };
}

function apply(values: Map<string, string>, key: string, value: string | null) {
  if (value === null) values.delete(key);
  else values.set(key, value);
}
