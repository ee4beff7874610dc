import type { KeyedStorage, WriteFault } from "../../browser/storage/local-storage";
import { TINTS } from "../../core/annotation/layer";
import { lastStamps, type Stamp } from "../../core/record/stamp";
import { keptLayerText, parseKeptLayer, type KeptLayer } from "../../core/sharing/kept-layer";
import { mergeShares } from "../../core/sharing/merge-shares";
import type { Arrival } from "../../core/sharing/codec/share-payload";
import { observable, type Observable } from "../../core/observable";

/** Why a layer is not kept: the browser refused, or its key holds what must not be overwritten. */
export type KeepFault = WriteFault | "withheld";

/** Somebody's layer, as it stands on this page. */
export type HeldLayer = KeptLayer & {
  /** What this browser keeps of it; absent where it is held in memory only. */
  readonly kept?: Arrival | undefined;
  /** Whether the reader was asked to write first and looks all the same. */
  readonly isUnveiled: boolean;
  readonly fault?: KeepFault | undefined;
};

export type LayersState = {
  /** By the set that a layer is. */
  readonly layers: ReadonlyMap<string, HeldLayer>;
  /** Kept ones that this version cannot read: their keys are left as they are. */
  readonly unreadable: ReadonlySet<string>;
};

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

export type OwnLayerWrite = {
  readonly written?: { readonly text: string; readonly stamp: Stamp };
  readonly gone: readonly Stamp[];
};

type Sets = {
  readonly layers: Map<string, HeldLayer>;
  readonly unreadable: Set<string>;
};

export function createSharedLayers(disk: KeyedStorage, replica: string): SharedLayers {
  const state = observable<LayersState>({
    layers: new Map(),
    unreadable: new Set(),
  });

  const touched = new Set<string>();
  const own = new Map<string, OwnLayerWrite>();

  /** Changes as many layers as there are in one go: a copy of all for each would be the square of them. */
  function change(act: (sets: Sets) => void) {
    const { layers, unreadable } = state.get();
    const sets = { layers: new Map(layers), unreadable: new Set(unreadable) };
    act(sets);
    state.set(sets);
  }
  const put = (set: string, held: HeldLayer | undefined) =>
    change(({ layers }) => (held ? layers.set(set, held) : layers.delete(set)));

  const readKept = (set: string, text: string | null) =>
    change((sets) => takeKept(sets, set, text));

  const readAll = () =>
    change((sets) => {
      const found = new Set<string>();
      const read = disk.readEach((set, text) => {
        found.add(set);
        takeKept(sets, set, text);
      });
      if (!read.ok) return;
      for (const [set, { kept }] of sets.layers)
        if (kept && !found.has(set)) takeKept(sets, set, null);
    });

  /** The writes of a set's key that are over with this page's next one. */
  const goneWith = (set: string, held: HeldLayer | undefined): readonly Stamp[] => {
    const before = own.get(set);
    const all = [held?.kept && held.stamp, before?.written?.stamp, ...(before?.gone ?? [])];
    return lastStamps(all.filter((stamp) => stamp !== undefined));
  };

  /** Writes a layer as `kept`, or says why not. */
  function write(set: string, held: HeldLayer, kept: Arrival): boolean {
    const isWithheld = state.get().unreadable.has(set);
    const { name, tint, isShown } = held;
    const gone = goneWith(set, held);
    const stamp = { replica, revision: (gone[0]?.revision ?? 0) + 1 };
    const text = keptLayerText({ arrived: kept, name, tint, isShown, stamp });
    const written = isWithheld ? undefined : disk.write(set, text);
    if (written?.ok) {
      own.set(set, { written: { text, stamp }, gone });
      touched.add(set);
      put(set, { ...held, kept, stamp, fault: undefined });
    } else put(set, { ...held, fault: written?.fault ?? "withheld" });
    return written?.ok ?? false;
  }

  const freeTint = (): number => {
    const used = [...state.get().layers.values()].map(({ tint }) => tint);
    for (let tint = 1; tint <= TINTS; tint++) if (!used.includes(tint)) return tint;
    return (used.length % TINTS) + 1;
  };

  readAll();
  disk.subscribe((set) => {
    if (set === undefined) return readAll();
    const looked = disk.look(set);
    if (looked.ok) readKept(set, looked.value);
  });

  return {
    get: state.get,
    subscribe: state.subscribe,
    receive(arrived) {
      const { set } = arrived.layer;
      const held = state.get().layers.get(set);
      if (!held) {
        const tint = freeTint();
        put(set, { arrived, name: "", tint, isShown: true, isUnveiled: false });
        return;
      }
      const all = mergeShares(held.arrived, arrived);
      if (all !== held.arrived) put(set, { ...held, arrived: all });
    },
    keep(set) {
      const held = state.get().layers.get(set);
      if (!held) return false;
      return held.kept === held.arrived || write(set, held, held.arrived);
    },
    change(set, changes) {
      const held = state.get().layers.get(set);
      if (!held) return;
      const changed = { ...held, ...changes };
      if (held.kept) write(set, changed, held.kept);
      else put(set, changed);
    },
    unveil(set) {
      const held = state.get().layers.get(set);
      if (held) put(set, { ...held, isUnveiled: true });
    },
    remove(set) {
      const held = state.get().layers.get(set);
      if (!held) return undefined;
      const removed = held.kept ? disk.remove(set) : undefined;
      if (removed?.ok) {
        own.set(set, { gone: goneWith(set, held) });
        touched.add(set);
      }
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
        const written = disk.write(set, text);
        if (!written.ok) unkept += 1;
        else {
          readKept(set, text);
          // Written on this page: a layer that was removed and comes from a backup is not that one any more.
          const held = state.get().layers.get(set);
          if (held?.kept) write(set, held, held.kept);
        }
      }
      return unkept;
    },
    takeWritten() {
      const taken = [...touched];
      touched.clear();
      return taken;
    },
    own: (set) => own.get(set) ?? { gone: [] },
    put(set, text) {
      const done = text === null ? disk.remove(set) : disk.write(set, text);
      if (done.ok) readKept(set, text);
    },
  };
}

/** Takes over what the disk holds of a set; what is only in memory stays. */
function takeKept({ layers, unreadable }: Sets, set: string, text: string | null) {
  const held = layers.get(set);
  const parsed = text === null ? undefined : parseKeptLayer(text);
  if (parsed?.ok === false) unreadable.add(set);
  else unreadable.delete(set);
  if (parsed?.ok) {
    const { arrived, ...shown } = parsed.value;
    const all = held ? mergeShares(arrived, held.arrived) : arrived;
    const isUnveiled = held?.isUnveiled ?? false;
    layers.set(set, { ...shown, arrived: all, kept: arrived, isUnveiled });
  } else if (held?.kept) layers.delete(set);
}
