import type { KeyedStorage } from "../../browser/storage/local-storage";
import type { Observable } from "../../core/observable";
import { failed } from "../../core/result";
import type { Arrival } from "../../core/sharing/codec/share-payload";
import type { KeptLayer } from "../../core/sharing/kept-layer";
import { createHeldLayers, received, type HeldLayer, type LayersState } from "./held-layers";
import { createLayerWrites, type OwnLayerWrite } from "./layer-writes";
import { layersOnDisk } from "./layers-on-disk";

/** Others' layers: received from links and files, in memory until the reader keeps them. */
export type SharedLayers = Observable<LayersState> & {
  /** Shows what arrived; writes nothing. Copies of one set are one layer. */
  receive(arrived: Arrival): void;
  /** Keeps a layer as it is shown, also over an older copy; doing it twice is doing it once. */
  keep(set: string): boolean;
  /** How the reader sees a layer; of a kept one it is kept too. */
  change(set: string, change: Partial<Pick<KeptLayer, "name" | "tint" | "isShown">>): void;
  unveil(set: string): void;
  /** Takes a layer away; answers with what `putBack` needs. */
  remove(set: string): HeldLayer | undefined;
  putBack(held: HeldLayer): void;
  /** The kept ones as they are stored, by set. */
  stored(): ReadonlyMap<string, string>;
  /** Writes layers as a backup has them; answers with how many the browser did not keep. */
  restore(texts: ReadonlyMap<string, string>): number;
  /** The sets that were kept, changed or removed on this page since the last call. */
  takeWritten(): readonly string[];
  /** What this page last wrote under a set's key, and the writes that it replaced or took away. */
  own(set: string): OwnLayerWrite;
  /** Makes this the text of a set's key (null: none), as another page of this browser wrote it. */
  put(set: string, text: string | null): void;
};

export function createSharedLayers(disk: KeyedStorage, replica: string): SharedLayers {
  const layers = createHeldLayers();
  const { get, subscribe, held: heldOf, put } = layers;
  const writes = createLayerWrites(disk, replica);
  const onDisk = layersOnDisk(disk, layers);

  /** Writes a layer as `kept`, or says why not. */
  function write(set: string, held: HeldLayer, kept: Arrival): boolean {
    const isWithheld = get().unreadable.has(set);
    const written = isWithheld ? failed("withheld" as const) : writes.write(set, held, kept);
    if (written.ok) put(set, { ...held, kept, stamp: written.value, fault: undefined });
    else put(set, { ...held, fault: written.fault });
    return written.ok;
  }

  return {
    get,
    subscribe,
    receive(arrived) {
      const { set } = arrived.layer;
      const layer = received(get(), arrived);
      if (layer !== heldOf(set)) put(set, layer);
    },
    keep(set) {
      const held = heldOf(set);
      if (!held) return false;
      return held.kept === held.arrived || write(set, held, held.arrived);
    },
    change(set, changes) {
      const held = heldOf(set);
      if (!held) return;
      const changed = { ...held, ...changes };
      if (held.kept) write(set, changed, held.kept);
      else put(set, changed);
    },
    unveil(set) {
      const held = heldOf(set);
      if (held) put(set, { ...held, isUnveiled: true });
    },
    remove(set) {
      const held = heldOf(set);
      if (!held) return undefined;
      const removed = held.kept ? writes.remove(set, held) : undefined;
      if (removed?.ok === false) put(set, { ...held, fault: removed.fault });
      else put(set, undefined);
      return removed?.ok === false ? undefined : held;
    },
    putBack(held) {
      const { set } = held.arrived.layer;
      put(set, held);
      if (held.kept) write(set, held, held.kept);
    },
    stored: () => new Map(disk.entries()),
    restore(texts) {
      let unkept = 0;
      for (const [set, text] of texts) {
        if (!onDisk.put(set, text)) unkept += 1;
        else {
          // Written on this page: a layer that was removed and comes from a backup is not that one any more.
          const held = heldOf(set);
          if (held?.kept) write(set, held, held.kept);
        }
      }
      return unkept;
    },
    takeWritten: writes.take,
    own: writes.own,
    put: onDisk.put,
  };
}
