import type { KeyedStorage } from "../../browser/storage/local-storage";
import { takeKept, type HeldLayers } from "./held-layers";

/** Reads what the disk keeps of others' layers: now, when another page writes, and what is put there. */
export function layersOnDisk(disk: KeyedStorage, { change }: Pick<HeldLayers, "change">) {
  const read = (set: string, text: string | null) => change((sets) => takeKept(sets, set, text));

  const readAll = () =>
    change((sets) => {
      const found = new Set<string>();
      const visited = disk.readEach((set, text) => {
        found.add(set);
        takeKept(sets, set, text);
      });
      if (!visited.ok) return;
      for (const [set, { kept }] of sets.layers)
        if (kept && !found.has(set)) takeKept(sets, set, null);
    });

  readAll();
  disk.subscribe((set) => {
    if (set === undefined) return readAll();
    const looked = disk.look(set);
    if (looked.ok) read(set, looked.value);
  });

  return {
    /** Makes this the text of a set's key (null: none) and takes it over; answers whether the browser did. */
    put(set: string, text: string | null): boolean {
      const done = text === null ? disk.remove(set) : disk.write(set, text);
      if (done.ok) read(set, text);
      return done.ok;
    },
  };
}
