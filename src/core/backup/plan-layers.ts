import { keptLayerText, parseKeptLayer } from "../sharing/kept-layer";
import { mergeShares } from "../sharing/merge-shares";

/** Kept layers as they are stored, by set. */
export type StoredLayers = ReadonlyMap<string, string>;

type LayersPlan = {
  /** What would be written: layers that are not here, and those of which the backup has more. */
  readonly layers: StoredLayers;
  /** How many this version cannot read; they stay in the file. */
  readonly unusable: number;
};

/** What restoring others' layers would do to those that are kept here; what the reader set for these stays. */
export function planLayers(here: StoredLayers, there: StoredLayers): LayersPlan {
  const layers = new Map<string, string>();
  let unusable = 0;
  for (const [set, text] of there) {
    const given = parseKeptLayer(text);
    if (!given.ok) {
      unusable += 1;
      continue;
    }
    const textHere = here.get(set);
    if (textHere === undefined) {
      layers.set(set, text);
      continue;
    }
    const kept = parseKeptLayer(textHere);
    if (!kept.ok) continue;
    const arrived = mergeShares(kept.value.arrived, given.value.arrived);
    if (arrived !== kept.value.arrived) layers.set(set, keptLayerText({ ...kept.value, arrived }));
  }
  return { layers, unusable };
}
