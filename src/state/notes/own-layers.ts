import type { Layer } from "../../core/annotation/layer";
import type { OwnAnnotation } from "../../core/record/stored-annotation";
import type { Glimpse } from "../../core/record/stored-record";
import { madeOf, sourceOf, type Held } from "./held-record";

/** A deleted annotation, and when it was deleted (ISO 8601, UTC). */
export type Tombstone = { readonly annotation: OwnAnnotation; readonly deleted: string };

export type OwnLayer = Layer & {
  readonly kind: "mine";
  readonly annotations: readonly OwnAnnotation[];
  /** The deleted ones, the latest first. */
  readonly deleted: readonly OwnAnnotation[];
  readonly tombstones: readonly Tombstone[];
};

/** A record that has words, or a newer version's as far as it can be shown. */
type Shown = Held<Glimpse>;

/** The records by article, so that a change on one article leaves the others' layers alone. */
export type OwnLayers = {
  /** Lets go of all records but these. */
  retain(ids: ReadonlySet<string>): void;
  /** Takes over one record as it is now; `undefined` where there is nothing to show any more. */
  put(id: string, shown: Held | undefined, glimpse?: Glimpse): void;
  /**
   * Layers are made anew only for the articles that were touched since the last call, and their
   * annotations when they are asked for.
   */
  layers(): ReadonlyMap<string, OwnLayer>;
};

export function createOwnLayers(): OwnLayers {
  const bySource = new Map<string, Map<string, Shown>>();
  const sources = new Map<string, string>();
  const touched = new Set<string>();
  let current: ReadonlyMap<string, OwnLayer> = new Map();

  function put(id: string, held: Held | undefined, glimpse?: Glimpse) {
    const source = held ? sourceOf(held) : glimpse?.annotation.target.source;
    const shown = (held as Shown | undefined) ?? (glimpse && { record: glimpse });
    const before = sources.get(id);
    if (before !== undefined && before !== source) {
      bySource.get(before)?.delete(id);
      sources.delete(id);
      touched.add(before);
    }
    if (!shown || source === undefined) return;
    const group = bySource.get(source) ?? new Map<string, Shown>();
    if (group.get(id)?.record === shown.record) return;
    bySource.set(source, group.set(id, shown));
    sources.set(id, source);
    touched.add(source);
  }

  return {
    put,
    retain(ids) {
      for (const id of sources.keys()) if (!ids.has(id)) put(id, undefined);
    },
    layers() {
      if (touched.size === 0) return current;
      const layers = new Map(current);
      for (const source of touched)
        layers.set(source, layerOf(source, [...(bySource.get(source)?.values() ?? [])]));
      touched.clear();
      return (current = layers);
    },
  };
}

function layerOf(source: string, shown: readonly Shown[]): OwnLayer {
  let made: ReturnType<typeof sorted> | undefined;
  const parts = () => (made ??= sorted(shown));
  return {
    kind: "mine",
    source,
    get annotations() {
      return parts().annotations;
    },
    get deleted() {
      return parts().deleted;
    },
    get tombstones() {
      return parts().tombstones;
    },
  };
}

function sorted(shown: readonly Shown[]) {
  const annotations: OwnAnnotation[] = [];
  const tombstones: Tombstone[] = [];
  for (const held of shown) {
    const made = madeOf(held);
    if (!("annotation" in made)) continue;
    const { annotation, deleted } = made;
    if (deleted === undefined) annotations.push(annotation);
    else tombstones.push({ annotation, deleted });
  }
  tombstones.sort((a, b) => (a.deleted < b.deleted ? 1 : -1));
  return { annotations, tombstones, deleted: tombstones.map(({ annotation }) => annotation) };
}
