import type { KeyedStorage } from "../../browser/storage/local-storage";
import { compareStamps } from "../../core/record/stamp";
import { parseKeptLayer } from "../../core/sharing/kept-layer";
import { isGone, pageCopyText, readPageCopy, type PageCopy } from "../../core/storage/page-copy";
import { covers } from "./draft-copies";
import type { Copied, Copy } from "./copied";
import type { SharedLayers } from "../layers/shared-layers";

/** Others' kept layers as the journal asks of them. */
export function layerCopies(layers: SharedLayers, disk: Pick<KeyedStorage, "look">): Copied {
  /** Whether the disk lacked something of what the copies of one set say. */
  function takeOver(set: string, copies: readonly Copy[]): boolean {
    const looked = disk.look(set);
    const there = looked.ok ? writtenAt(looked.value) : undefined;
    const pages = copies.map(({ text }) => readPageCopy(text));
    if (!looked.ok || !there || pages.includes(undefined)) return true;
    const gone = [...layers.own(set).gone, ...pages.flatMap((page) => page?.gone ?? [])];
    const last = [...there, ...pages.flatMap((page) => page?.written ?? [])]
      .filter(({ stamp }) => !isGone(gone, stamp))
      .toSorted((a, b) => compareStamps(b.stamp, a.stamp))[0];
    const text = last?.text ?? null;
    if (text === looked.value || (text !== null && !parseKeptLayer(text).ok)) return false;
    layers.put(set, text);
    return true;
  }

  return {
    onWritten(listener) {
      listener(layers.takeWritten());
      layers.subscribe(() => listener(layers.takeWritten()));
    },
    isTyped: () => false,
    copy: (set) => pageCopyText(layers.own(set)),
    takeOver: (byId) =>
      new Set([...byId].flatMap(([set, copies]) => (takeOver(set, copies) ? copies : []))),
    covers,
  };
}

/** What lies under a set's key; undefined where it must be left alone. */
function writtenAt(text: string | null): readonly NonNullable<PageCopy["written"]>[] | undefined {
  if (text === null) return [];
  const kept = parseKeptLayer(text);
  // An earlier version told its writes not apart: any later one is later, and none is done away with.
  return kept.ok ? [{ text, stamp: kept.value.stamp ?? UNTOLD }] : undefined;
}

const UNTOLD = { replica: "", revision: 0 };
