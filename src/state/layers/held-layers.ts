import type { WriteFault } from "../../browser/storage/local-storage";
import { TINTS } from "../../core/annotation/layer";
import { observable, type Observable } from "../../core/observable";
import type { Arrival } from "../../core/sharing/codec/share-payload";
import { parseKeptLayer, type KeptLayer } from "../../core/sharing/kept-layer";
import { mergeShares } from "../../core/sharing/merge-shares";

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

/** A state that is being changed. */
export type Sets = {
  readonly layers: Map<string, HeldLayer>;
  readonly unreadable: Set<string>;
};

export type HeldLayers = Observable<LayersState> & {
  held(set: string): HeldLayer | undefined;
  put(set: string, held: HeldLayer | undefined): void;
  /** Changes as many layers as there are in one go: a copy of all for each would be the square of them. */
  change(act: (sets: Sets) => void): void;
};

/** Others' layers in memory, whatever the disk keeps of them. */
export function createHeldLayers(): HeldLayers {
  const state = observable<LayersState>({ layers: new Map(), unreadable: new Set() });
  const change: HeldLayers["change"] = (act) => {
    const { layers, unreadable } = state.get();
    const sets = { layers: new Map(layers), unreadable: new Set(unreadable) };
    act(sets);
    state.set(sets);
  };
  return {
    get: state.get,
    subscribe: state.subscribe,
    held: (set) => state.get().layers.get(set),
    put: (set, held) => change(({ layers }) => (held ? layers.set(set, held) : layers.delete(set))),
    change,
  };
}

/** What becomes of a layer with what arrived of it: the same where that is nothing new. */
export function received({ layers }: LayersState, arrived: Arrival): HeldLayer {
  const held = layers.get(arrived.layer.set);
  if (!held) return { arrived, name: "", tint: freeTint(layers), isShown: true, isUnveiled: false };
  const all = mergeShares(held.arrived, arrived);
  return all === held.arrived ? held : { ...held, arrived: all };
}

function freeTint(layers: LayersState["layers"]): number {
  const used = [...layers.values()].map(({ tint }) => tint);
  for (let tint = 1; tint <= TINTS; tint++) if (!used.includes(tint)) return tint;
  return (used.length % TINTS) + 1;
}

/** Takes over what the disk holds of a set (null: nothing); what is only in memory stays. */
export function takeKept({ layers, unreadable }: Sets, set: string, text: string | null): void {
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
