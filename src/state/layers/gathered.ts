import type { FileFault } from "../../browser/storage/chosen-file";
import type { LinkFault } from "../../core/sharing/share-link";
import type { Result } from "../../core/result";
import type { LayerFileFault } from "../../core/sharing/codec/layer-file";
import { mergeShares } from "../../core/sharing/merge-shares";
import type { Arrival, ShareFault } from "../../core/sharing/codec/share-payload";
import { observable, type Observable } from "../../core/observable";

/** Why a link or a file brought nobody. */
export type GatherFault =
  | LinkFault
  | ShareFault
  | LayerFileFault
  | FileFault
  | "other-article"
  | "no-links";

/** A link or a file that was opened: what it brought, or why it brought nothing. */
export type Opened = {
  /** The link itself, or the file's name. */
  readonly from: string;
  readonly result: Result<Arrival, GatherFault>;
};

export type GatheredState = {
  /** By set, in the order in which they arrived. */
  readonly arrived: ReadonlyMap<string, Arrival>;
  readonly troubles: readonly { readonly from: string; readonly fault: GatherFault }[];
  /** What the last gathering did. */
  readonly last: { readonly added: number; readonly known: number; readonly failed: number } | null;
};

/** The layers gathered for one article, in memory only: a reload forgets them. */
export type Gathered = Observable<GatheredState> & {
  /** Of several copies of a set the one made last holds; of two made at once, all that either has. */
  add(opened: readonly Opened[]): void;
  remove(set: string): void;
  clear(): void;
  forgetTroubles(): void;
};

const EMPTY: GatheredState = { arrived: new Map(), troubles: [], last: null };

export function createGathered(article: string): Gathered {
  const state = observable(EMPTY);
  return {
    get: state.get,
    subscribe: state.subscribe,
    add(opened) {
      const arrived = new Map(state.get().arrived);
      const troubles = [...state.get().troubles];
      const told = new Set(troubles.map(keyOf));
      const last = { added: 0, known: 0, failed: 0 };
      for (const { from, result } of opened) {
        const fault = faultOf(result, article);
        if (fault !== undefined || !result.ok) {
          last.failed++;
          const trouble = { from, fault: fault ?? "not-a-share" };
          if (!told.has(keyOf(trouble))) troubles.push(trouble);
          told.add(keyOf(trouble));
          continue;
        }
        const { set } = result.value.layer;
        const had = arrived.get(set);
        if (had) last.known++;
        else last.added++;
        arrived.set(set, mergeShares(had, result.value));
      }
      state.set({ arrived, troubles, last });
    },
    remove(set) {
      const arrived = new Map(state.get().arrived);
      arrived.delete(set);
      state.set({ ...state.get(), arrived, last: null });
    },
    clear: () => state.set(EMPTY),
    forgetTroubles: () => state.set({ ...state.get(), troubles: [] }),
  };
}

const keyOf = ({ from, fault }: GatheredState["troubles"][number]): string => `${fault} ${from}`;

function faultOf(result: Result<Arrival, GatherFault>, article: string): GatherFault | undefined {
  if (!result.ok) return result.fault;
  return result.value.layer.article === article ? undefined : "other-article";
}
