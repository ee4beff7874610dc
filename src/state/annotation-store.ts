import type { KeyedStorage, WriteFault } from "../browser/local-storage";
import type { Colour, Motivation, Target } from "../core/annotation/annotation";
import type { Layer } from "../core/annotation/layer";
import {
  parseStored,
  storedText,
  type OwnAnnotation,
  type StoredAnnotation,
  type StoredAnnotationFault,
} from "../core/annotation/stored-annotation";
import { describe } from "../core/anchoring/describe";
import type { TextRange } from "../core/text/text-range";

/** What a new annotation is made of; the range lies on `text`, the article's whole line. */
export type Passage = {
  readonly source: string;
  readonly edition: string;
  readonly text: string;
  readonly range: TextRange;
  readonly colour: Colour;
};

export type OwnLayer = Layer & {
  readonly kind: "mine";
  readonly annotations: readonly OwnAnnotation[];
  /** The deleted ones, the latest first. */
  readonly deleted: readonly OwnAnnotation[];
};

export type AnnotationsSnapshot = {
  /** By article id. A layer keeps its identity as long as nothing in it changes. */
  readonly layers: ReadonlyMap<string, OwnLayer>;
  /** The annotations whose last change the browser refused to keep, and why. */
  readonly unsaved: ReadonlyMap<string, WriteFault>;
  /** Records that cannot be used, by id; their keys are left as they are. */
  readonly setAside: ReadonlyMap<string, StoredAnnotationFault>;
};

/** The reader's own annotations on all articles: one truth in memory, one key each on the disk. */
export type AnnotationStore = {
  snapshot(): AnnotationsSnapshot;
  subscribe(listener: () => void): () => void;
  add(passage: Passage, motivation: Motivation): OwnAnnotation;
  /** Sets the note's text; a blank one makes it a plain highlight again. */
  setNote(id: string, note: string): void;
  setColour(id: string, colour: Colour): void;
  /** Says anew what annotations are about, by id: their passages on another edition. */
  setTargets(targets: ReadonlyMap<string, Target>): void;
  remove(id: string): void;
  /** Takes a deletion back. */
  restore(id: string): void;
  /** Tries once more to write what the browser refused. */
  saveAgain(id: string): void;
};

type Options = {
  readonly disk: KeyedStorage;
  readonly newId: () => string;
  /** The time as ISO 8601, UTC. */
  readonly now: () => string;
};

export function createAnnotationStore({ disk, newId, now }: Options): AnnotationStore {
  const records = new Map<string, StoredAnnotation>();
  const listeners = new Set<() => void>();
  let current: AnnotationsSnapshot = {
    layers: new Map(),
    unsaved: new Map(),
    setAside: new Map(),
  };

  function commit(change: Partial<AnnotationsSnapshot>) {
    current = { ...current, ...change };
    for (const listener of listeners) listener();
  }

  /** The layers as they are now, with those of some articles made anew. */
  function layersWith(sources: readonly string[]): ReadonlyMap<string, OwnLayer> {
    const layers = new Map(current.layers);
    for (const source of new Set(sources)) layers.set(source, layerOf(source, records.values()));
    return layers;
  }

  function readAll() {
    records.clear();
    const setAside = new Map<string, StoredAnnotationFault>();
    for (const [id, json] of disk.entries()) {
      const stored = parseStored(json);
      if (stored.ok && stored.value.annotation.id === id) records.set(id, stored.value);
      else setAside.set(id, stored.ok ? "unreadable" : stored.fault);
    }
    const sources = new Set(
      [...records.values()].map(({ annotation }) => annotation.target.source),
    );
    const layers = new Map(
      [...sources].map((source) => [source, layerOf(source, records.values())]),
    );
    commit({ layers, setAside });
  }

  function readOne(id: string) {
    if (current.unsaved.has(id)) return;
    const before = records.get(id);
    const json = disk.read(id);
    const stored = json === null ? undefined : parseStored(json);
    if (stored?.ok === false) return;
    if (stored) records.set(id, stored.value);
    else records.delete(id);
    const source = (stored?.value ?? before)?.annotation.target.source;
    if (source !== undefined) commit({ layers: layersWith([source]) });
  }

  function save(...changed: readonly StoredAnnotation[]) {
    const unsaved = new Map(current.unsaved);
    for (const stored of changed) {
      const { id } = stored.annotation;
      records.set(id, stored);
      const written = disk.write(id, storedText(stored));
      if (written.ok) unsaved.delete(id);
      else unsaved.set(id, written.fault);
    }
    commit({
      layers: layersWith(changed.map(({ annotation }) => annotation.target.source)),
      unsaved,
    });
  }

  function change(
    id: string,
    next: (stored: StoredAnnotation) => Omit<StoredAnnotation, "revision">,
  ) {
    const stored = records.get(id);
    if (stored) save({ ...next(stored), revision: stored.revision + 1 });
  }

  const edit = (id: string, fields: Partial<OwnAnnotation>) =>
    change(id, (stored) => ({
      ...stored,
      annotation: { ...stored.annotation, ...fields, modified: now() },
    }));

  readAll();
  disk.subscribe((id) => (id === undefined ? readAll() : readOne(id)));

  return {
    snapshot: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add({ source, edition, text, range, colour }, motivation) {
      const created = now();
      const annotation: OwnAnnotation = {
        id: newId(),
        motivation,
        target: { source, edition, selectors: describe(text, range) },
        bodies: [],
        colour,
        created,
        modified: created,
      };
      save({ annotation, revision: 1 });
      return annotation;
    },
    setNote: (id, note) =>
      edit(
        id,
        note.trim() === ""
          ? { motivation: "highlighting", bodies: [] }
          : { motivation: "commenting", bodies: [{ value: note }] },
      ),
    setColour: (id, colour) => edit(id, { colour }),
    setTargets(targets) {
      const changed = [...targets].flatMap(([id, target]) => {
        const stored = records.get(id);
        if (!stored) return [];
        const annotation = { ...stored.annotation, target };
        return { ...stored, annotation, revision: stored.revision + 1 };
      });
      if (changed.length > 0) save(...changed);
    },
    remove: (id) => change(id, (stored) => ({ ...stored, deleted: now() })),
    restore: (id) => change(id, ({ annotation }) => ({ annotation })),
    saveAgain(id) {
      const stored = records.get(id);
      if (stored) save(stored);
    },
  };
}

function layerOf(source: string, records: Iterable<StoredAnnotation>): OwnLayer {
  const annotations: OwnAnnotation[] = [];
  const deleted: StoredAnnotation[] = [];
  for (const stored of records) {
    if (stored.annotation.target.source !== source) continue;
    if (stored.deleted === undefined) annotations.push(stored.annotation);
    else deleted.push(stored);
  }
  deleted.sort((a, b) => ((a.deleted ?? "") < (b.deleted ?? "") ? 1 : -1));
  return {
    kind: "mine",
    source,
    annotations,
    deleted: deleted.map(({ annotation }) => annotation),
  };
}
