import type { KeyedStorage } from "../browser/local-storage";
import type { Colour, Motivation, Target } from "../core/annotation/annotation";
import { mergeStored } from "../core/annotation/merge-stored";
import type { Action } from "../core/annotation/part-change";
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
import { describe } from "../core/anchoring/describe";
import { DEPTH } from "../core/annotation/undo-history";
import { leanQuote } from "../core/storage/lean-quote";
import type { TextRange } from "../core/text/text-range";
import { changedMap } from "./changed-map";
import { earlierOf, hasEarlier, isDeletedBefore } from "./held-record";
import type { AnnotationsSnapshot } from "./annotations-snapshot";
import { createOwnLayers } from "./own-layers";
import { createOwnRecords } from "./own-records";

export type { AnnotationsSnapshot } from "./annotations-snapshot";
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
  setNote(id: string, note: string, instead?: string): Action;
  setColour(id: string, colour: Colour): void;
  /** Says anew what annotations are about, by id: their passages on another edition. */
  setTargets(targets: ReadonlyMap<string, Target>): Action;
  /** Shows an earlier wording again; the one that was shown becomes an earlier one. */
  takeEarlier(id: string, wording: Wording): void;
  /** Gives an earlier wording up. */
  dropEarlier(id: string, wording: Wording): void;
  remove(id: string): Action;
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
  /** The reader's acts since the last call, the latest last, and no more than can be taken back. */
  takeActions(): readonly Action[];
  /** Changes records without an act of the reader's, told by their place among `ids`; `undefined` leaves one. */
  rewrite(ids: readonly string[], next: Rewriting): void;
  /** Merges records that come from a backup with what is here, and saves what changes. */
  receive(records: readonly StoredRecord[]): void;
  /** Which records an older version wrote; they are read all the same. */
  olderIds(): ReadonlySet<string>;
  /** Writes the records of older versions in today's, tighter form; answers with how many. */
  rewriteOlder(): number;
  /** The text of a key that was set aside, as it stands. */
  setAsideText(id: string): string | undefined;
};

type Rewriting = (at: number, stored: StoredRecord, stamp: Stamp) => StoredRecord | undefined;

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
  const actions: Action[] = [];
  let earlier: ReadonlyMap<string, readonly Wording[]> = new Map();
  let readOnly: ReadonlySet<string> = new Set();
  let current = taken();

  function taken(): AnnotationsSnapshot {
    const { glimpses, ...state } = records.state();
    if (readOnly.size !== glimpses.size || [...glimpses.keys()].some((id) => !readOnly.has(id)))
      readOnly = new Set(glimpses.keys());
    return { ...state, layers: layers.layers(), readOnly, earlier };
  }

  function commit(ids: Iterable<string>) {
    for (const id of ids) {
      layers.put(id, records.held().get(id), records.state().glimpses.get(id));
      earlier = changedMap(earlier, id, earlierOf(records.all().get(id)));
    }
    current = taken();
    for (const listener of listeners) listener();
  }

  function readAll() {
    records.readAll();
    layers.fill(records.held(), records.state().glimpses);
    const all = new Map<string, readonly Wording[]>();
    for (const [id, held] of records.held()) {
      const wordings = hasEarlier(held) && earlierOf(records.all().get(id));
      if (wordings) all.set(id, wordings);
    }
    earlier = all;
    commit([]);
  }

  /** Changes whole records; a purged one has nothing left to change. */
  function change(
    ids: Iterable<string>,
    next: (stored: StoredAnnotation, stamp: Stamp) => StoredRecord,
  ): Action {
    const changed = [...ids].filter((id) => records.all().has(id));
    const action: Action[number][] = [];
    for (const id of changed)
      records.change(id, (before) => {
        if (!before || isPurged(before)) return undefined;
        const after = next(before, nextStamp(before, replica));
        action.push({ before, after });
        return after;
      });
    return acted(action, changed);
  }

  function acted(action: Action, ids: readonly string[]): Action {
    if (action.length > 0) actions.push(action);
    if (actions.length > DEPTH) actions.shift();
    if (ids.length > 0) commit(ids);
    return action;
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
      const after = createStored(annotation, replica);
      records.change(annotation.id, () => after);
      acted([{ before: undefined, after }], [annotation.id]);
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
    takeActions: () => actions.splice(0),
    rewrite(ids, next) {
      for (const [at, id] of ids.entries())
        records.change(id, (here) => here && next(at, here, nextStamp(here, replica)));
      commit(ids);
    },
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
