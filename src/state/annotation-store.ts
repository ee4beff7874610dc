import type { KeyedStorage, WriteFault } from "../browser/local-storage";
import type { Colour, Motivation, Target } from "../core/annotation/annotation";
import { mergeStored } from "../core/annotation/merge-stored";
import {
  createStored,
  dropEarlier,
  idOf,
  isPurged,
  nextStamp,
  purge,
  takeEarlier,
  writeColour,
  writeLife,
  writeNote,
  writeTarget,
  type OwnAnnotation,
  type Stamp,
  type StoredAnnotation,
  type StoredRecord,
  type Wording,
} from "../core/annotation/stored-annotation";
import type { StoredAnnotationFault } from "../core/annotation/stored-record";
import { describe } from "../core/anchoring/describe";
import { leanQuote } from "../core/storage/lean-quote";
import type { TextRange } from "../core/text/text-range";
import { growingMap } from "./changed-map";
import { hasEarlier, isDeletedBefore } from "./held-record";
import { createOwnLayers, type OwnLayer } from "./own-layers";
import { createOwnRecords } from "./own-records";

export type { OwnLayer } from "./own-layers";

/** What a new annotation is made of; the range lies on `text`, the article's whole line. */
export type Passage = {
  readonly source: string;
  readonly edition: string;
  readonly text: string;
  readonly range: TextRange;
  readonly colour: Colour;
  /** The id of the annotation that the new one answers. */
  readonly replyTo?: string;
};

export type AnnotationsSnapshot = {
  /** Whether the browser let the storage be read; `blocked` means that nothing is known of earlier visits. */
  readonly disk: "ready" | "blocked";
  /** By article id. A layer keeps its identity as long as nothing in it changes. */
  readonly layers: ReadonlyMap<string, OwnLayer>;
  /** The annotations whose last change the browser refused to keep, and why. */
  readonly unsaved: ReadonlyMap<string, WriteFault>;
  /**
   * Annotations changed here while their key came to hold something that must not be overwritten
   * (a newer version's record, or garbage): the change is on screen only, a backup holds it.
   */
  readonly withheld: ReadonlyMap<string, StoredAnnotationFault>;
  /** Records that cannot be used, by id; their keys are left as they are. */
  readonly setAside: ReadonlyMap<string, StoredAnnotationFault>;
  /** Of those, the newer version's that can be shown: they stand in the layers and cannot be changed. */
  readonly readOnly: ReadonlySet<string>;
  /** What another page wrote at the same time as the wording shown, the latest first; by id, where there is any. */
  readonly earlier: ReadonlyMap<string, readonly Wording[]>;
};

/** The reader's own annotations on all articles: one truth in memory, one key each on the disk. */
export type AnnotationStore = {
  snapshot(): AnnotationsSnapshot;
  subscribe(listener: () => void): () => void;
  add(passage: Passage, motivation: Motivation): OwnAnnotation;
  /**
   * Sets the note's text; a blank one makes it a plain highlight again. `instead` is the text that
   * the writer had before his eyes when he began: another one that came meanwhile is kept under
   * `earlier`.
   */
  setNote(id: string, note: string, instead?: string): void;
  setColour(id: string, colour: Colour): void;
  /** Says anew what annotations are about, by id: their passages on another edition. */
  setTargets(targets: ReadonlyMap<string, Target>): void;
  /** Shows an earlier wording again; the one that was shown becomes an earlier one. */
  takeEarlier(id: string, wording: Wording): void;
  /** Gives an earlier wording up. */
  dropEarlier(id: string, wording: Wording): void;
  remove(id: string): void;
  /** Takes a deletion back. */
  restore(id: string): void;
  /** Tries once more to write what the browser refused. */
  saveAgain(id: string): void;
  /** The same for all that was not saved, and for reading where that was refused. */
  saveAllAgain(): void;
  /** Forgets the words of what was deleted before a time (ISO 8601, UTC); answers with how many. */
  purge(before: string): number;
  /** All records, the tombstones among them, by id. */
  records(): ReadonlyMap<string, StoredRecord>;
  /** The ids of the records that were changed on this page since the last call, kept by the browser or not. */
  takeWritten(): readonly string[];
  /** Merges records that come from a backup with what is here, and saves what changes. */
  receive(records: readonly StoredRecord[]): void;
  /** Which records an older version wrote; they are read all the same. */
  olderIds(): ReadonlySet<string>;
  /** Writes the records of older versions in today's, tighter form; answers with how many. */
  rewriteOlder(): number;
  /** The text of a key that was set aside, as it stands. */
  setAsideText(id: string): string | undefined;
};

type Options = {
  readonly disk: KeyedStorage;
  readonly newId: () => string;
  /** The time as ISO 8601, UTC. */
  readonly now: () => string;
  /** The name of this page as a writer, another one at each start (`newReplica`). */
  readonly replica: string;
};

export function createAnnotationStore({ disk, newId, now, replica }: Options): AnnotationStore {
  const records = createOwnRecords(disk);
  const layers = createOwnLayers();
  const listeners = new Set<() => void>();
  let earlier = growingMap<string, readonly Wording[]>();
  let readOnly: ReadonlySet<string> = new Set();
  let current = taken();

  function taken(): AnnotationsSnapshot {
    const { glimpses, ...state } = records.state();
    if (readOnly.size !== glimpses.size || [...glimpses.keys()].some((id) => !readOnly.has(id)))
      readOnly = new Set(glimpses.keys());
    return { ...state, layers: layers.layers(), readOnly, earlier: earlier.whole() };
  }

  function commit(ids: Iterable<string>) {
    const { glimpses } = records.state();
    for (const id of ids) {
      layers.put(id, records.held().get(id), glimpses.get(id));
      earlier.set(id, earlierOf(records.all().get(id)));
    }
    current = taken();
    for (const listener of listeners) listener();
  }

  function readAll() {
    records.readAll();
    layers.fill(records.held(), records.state().glimpses);
    earlier = growingMap();
    for (const [id, held] of records.held()) {
      const wordings = hasEarlier(held) && earlierOf(records.all().get(id));
      if (wordings) earlier.set(id, wordings);
    }
    commit([]);
  }

  /** Changes whole records; a purged one has nothing left to change. */
  function change(
    ids: Iterable<string>,
    next: (stored: StoredAnnotation, stamp: Stamp) => StoredRecord,
  ) {
    const changed = [...ids].filter((id) => records.all().has(id));
    for (const id of changed)
      records.change(id, (record) =>
        record && !isPurged(record) ? next(record, nextStamp(record, replica)) : undefined,
      );
    if (changed.length > 0) commit(changed);
  }

  const saveAgain = (ids: Iterable<string>) => {
    const again = [...ids];
    for (const id of again) records.change(id, (record) => record);
    commit(again);
  };

  readAll();
  disk.subscribe((id, written) => {
    if (id === undefined) return readAll();
    records.hear(id, written);
    commit([id]);
  });

  return {
    snapshot: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add({ source, edition, text, range, colour, replyTo }, motivation) {
      const created = now();
      const annotation: OwnAnnotation = {
        id: newId(),
        motivation,
        target: { source, edition, selectors: leanQuote(text, describe(text, range)) },
        bodies: [],
        ...(replyTo !== undefined && { replyTo }),
        colour,
        created,
        modified: created,
      };
      records.change(annotation.id, () => createStored(annotation, replica));
      commit([annotation.id]);
      return annotation;
    },
    setNote: (id, note, instead) =>
      change([id], (stored, stamp) => writeNote(stored, { note, instead, modified: now() }, stamp)),
    setColour: (id, colour) =>
      change([id], (stored, stamp) => writeColour(stored, { colour, modified: now() }, stamp)),
    setTargets: (targets) =>
      change(targets.keys(), (stored, stamp) =>
        writeTarget(stored, targets.get(stored.annotation.id) ?? stored.annotation.target, stamp),
      ),
    takeEarlier: (id, taken) =>
      change([id], (stored, stamp) => takeEarlier(stored, { taken, modified: now() }, stamp)),
    dropEarlier: (id, dropped) =>
      change([id], (stored, stamp) => dropEarlier(stored, dropped, stamp)),
    remove: (id) => change([id], (stored, stamp) => writeLife(stored, now(), stamp)),
    restore: (id) => change([id], (stored, stamp) => writeLife(stored, undefined, stamp)),
    saveAgain: (id) => saveAgain([id]),
    saveAllAgain() {
      if (current.disk === "blocked") readAll();
      saveAgain([...current.unsaved.keys(), ...current.withheld.keys()]);
    },
    purge(before) {
      const due = [...records.held()].flatMap(([id, held]) =>
        isDeletedBefore(held, before) ? [id] : [],
      );
      change(due, (stored) =>
        stored.deleted !== undefined && stored.deleted < before ? purge(stored) : stored,
      );
      return due.length;
    },
    records: records.all,
    takeWritten: records.takeWritten,
    receive(received) {
      for (const record of received)
        records.change(idOf(record), (here) => (here ? mergeStored(here, record) : record));
      commit(received.map(idOf));
    },
    olderIds: records.ofOlderVersions,
    rewriteOlder() {
      const older = [...records.ofOlderVersions()];
      saveAgain(older);
      return older.length;
    },
    setAsideText: (id) => (current.setAside.has(id) ? (disk.read(id) ?? undefined) : undefined),
  };
}

const earlierOf = (record: StoredRecord | undefined): readonly Wording[] | undefined =>
  record && !isPurged(record) && record.earlier.length > 0 ? record.earlier : undefined;
