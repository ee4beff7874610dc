import type { KeyedStorage, WriteFault } from "../../browser/storage/local-storage";
import { lastStamps, type Stamp } from "../../core/record/stamp";
import { ok, type Result } from "../../core/result";
import type { Arrival } from "../../core/sharing/codec/share-payload";
import { keptLayerText } from "../../core/sharing/kept-layer";
import type { HeldLayer } from "./held-layers";

/** What this page last wrote under a set's key, and the writes that it replaced or took away. */
export type OwnLayerWrite = {
  readonly written?: { readonly text: string; readonly stamp: Stamp };
  readonly gone: readonly Stamp[];
};

/** What this page writes of others' layers; the stamp of each write follows on those that it replaces. */
export function createLayerWrites(disk: Pick<KeyedStorage, "write" | "remove">, replica: string) {
  const touched = new Set<string>();
  const own = new Map<string, OwnLayerWrite>();

  /** The writes of a set's key that are over with this page's next one. */
  const goneWith = (set: string, held: HeldLayer): readonly Stamp[] => {
    const before = own.get(set);
    const all = [held.kept && held.stamp, before?.written?.stamp, ...(before?.gone ?? [])];
    return lastStamps(all.filter((stamp) => stamp !== undefined));
  };
  function wrote(set: string, write: OwnLayerWrite) {
    own.set(set, write);
    touched.add(set);
  }

  return {
    /** Writes a layer as `kept`; answers with the write's stamp. */
    write(set: string, held: HeldLayer, kept: Arrival): Result<Stamp, WriteFault> {
      const { name, tint, isShown } = held;
      const gone = goneWith(set, held);
      const stamp = { replica, revision: (gone[0]?.revision ?? 0) + 1 };
      const text = keptLayerText({ arrived: kept, name, tint, isShown, stamp });
      const written = disk.write(set, text);
      if (!written.ok) return written;
      wrote(set, { written: { text, stamp }, gone });
      return ok(stamp);
    },
    remove(set: string, held: HeldLayer): Result<void, WriteFault> {
      const removed = disk.remove(set);
      if (removed.ok) wrote(set, { gone: goneWith(set, held) });
      return removed;
    },
    /** The sets that were written or removed since the last call. */
    take(): readonly string[] {
      const taken = [...touched];
      touched.clear();
      return taken;
    },
    own: (set: string): OwnLayerWrite => own.get(set) ?? { gone: [] },
  };
}
