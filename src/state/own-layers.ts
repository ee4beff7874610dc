import type { Layer } from "../core/annotation/layer";
import {
  isPurged,
  type OwnAnnotation,
  type StoredRecord,
} from "../core/annotation/stored-annotation";
import type { Glimpse } from "../core/annotation/stored-record";

/** A deleted annotation, and when it was deleted (ISO 8601, UTC). */
export type Tombstone = { readonly annotation: OwnAnnotation; readonly deleted: string };

export type OwnLayer = Layer & {
  readonly kind: "mine";
  readonly annotations: readonly OwnAnnotation[];
  /** The deleted ones, the latest first. */
  readonly deleted: readonly OwnAnnotation[];
  readonly tombstones: readonly Tombstone[];
};

/** The records by article, so that a change on one article leaves the others' layers alone. */
export type OwnLayers = {
  /** Sorts everything in anew. */
  fill(records: ReadonlyMap<string, StoredRecord>, glimpses: ReadonlyMap<string, Glimpse>): void;
  /** Takes over one record as it is now; `undefined` where there is nothing to show any more. */
  put(id: string, shown: StoredRecord | Glimpse | undefined): void;
  /** Layers are made anew only for the articles that were touched since the last call. */
  layers(): ReadonlyMap<string, OwnLayer>;
};

export function createOwnLayers(): OwnLayers {
  const bySource = new Map<string, Map<string, Glimpse>>();
  const sourceOf = new Map<string, string>();
  const touched = new Set<string>();
  let current: ReadonlyMap<string, OwnLayer> = new Map();

  function put(id: string, shown: StoredRecord | Glimpse | undefined) {
    const stored = shown && "annotation" in shown ? shown : undefined;
    const source = stored?.annotation.target.source;
    const before = sourceOf.get(id);
    if (before !== undefined && before !== source) {
      bySource.get(before)?.delete(id);
      sourceOf.delete(id);
      touched.add(before);
    }
    if (!stored || source === undefined) return;
    const group = bySource.get(source) ?? new Map<string, Glimpse>();
    if (group.get(id) === stored) return;
    bySource.set(source, group.set(id, stored));
    sourceOf.set(id, source);
    touched.add(source);
  }

  return {
    put,
    fill(records, glimpses) {
      for (const id of sourceOf.keys())
        if (!records.has(id) && !glimpses.has(id)) put(id, undefined);
      for (const [id, record] of records) put(id, isPurged(record) ? undefined : record);
      for (const [id, glimpse] of glimpses) if (!records.has(id)) put(id, glimpse);
    },
    layers() {
      if (touched.size === 0) return current;
      const layers = new Map(current);
      for (const source of touched)
        layers.set(source, layerOf(source, bySource.get(source)?.values() ?? []));
      touched.clear();
      return (current = layers);
    },
  };
}

function layerOf(source: string, shown: Iterable<Glimpse>): OwnLayer {
  const annotations: OwnAnnotation[] = [];
  const tombstones: Tombstone[] = [];
  for (const { annotation, deleted } of shown)
    if (deleted === undefined) annotations.push(annotation);
    else tombstones.push({ annotation, deleted });
  tombstones.sort((a, b) => (a.deleted < b.deleted ? 1 : -1));
  return {
    kind: "mine",
    source,
    annotations,
    deleted: tombstones.map(({ annotation }) => annotation),
    tombstones,
  };
}
