import type { KeyedStorage } from "../../browser/storage/local-storage";
import type { Action } from "../../core/record/part-change";
import type { Stamp } from "../../core/record/stamp";
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
  type StoredAnnotation,
  type StoredRecord,
  type Wording,
} from "../../core/record/stored-annotation";
import { targetAt } from "../../core/anchoring/target-at";
import { DEPTH } from "../../core/record/undo-history";
import { finished } from "../../core/work";
import { growingMap } from "./changed-map";
import { earlierOf, hasEarlier, inBin } from "./held-record";
import type { AnnotationStore } from "./annotation-store-type";
import type { AnnotationsSnapshot } from "./annotations-snapshot";
import { createOwnLayers } from "./own-layers";
import { createOwnRecords } from "./own-records";

export type { AnnotationStore, Passage } from "./annotation-store-type";
export type { AnnotationsSnapshot } from "./annotations-snapshot";
export type { OwnLayer } from "./own-layers";

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

  const saveAgain = (ids: readonly string[]) => {
    for (const id of ids) records.change(id, (record) => record);
    commit(ids);
  };

  function* receiveInTurn(received: readonly StoredRecord[]) {
    yield* records.receiving(received);
    commit(received.map(idOf));
  }

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
    add(passage, motivation) {
      const { colour, replyTo } = passage;
      const created = now();
      const annotation: OwnAnnotation = {
        id: newId(),
        motivation,
        target: targetAt(passage, passage.range),
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
    bring(brought) {
      const action: Action[number][] = [];
      for (const annotation of brought)
        records.change(annotation.id, (before) => {
          if (before && (isPurged(before) || before.deleted === undefined)) return undefined;
          const after = before
            ? writeLife(before, undefined, nextStamp(before, replica))
            : createStored(annotation, replica);
          action.push({ before, after });
          return after;
        });
      return acted(
        action,
        action.map(({ after }) => idOf(after)),
      );
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
    inBin: () => inBin(records.held()),
    purge(isNamed = () => true) {
      const isDue = (id: string, deleted?: string) => deleted !== undefined && isNamed(id, deleted);
      const bin = inBin(records.held());
      const due = [...bin.keys()].filter((id) => isDue(id, bin.get(id)));
      change(due, (it) => (isDue(it.annotation.id, it.deleted) ? purge(it) : it));
      return due.length;
    },
    records: records.all,
    vanished: records.vanished,
    takeWritten: records.takeWritten,
    takeActions: () => actions.splice(0),
    rewrite(ids, next) {
      for (const [at, id] of ids.entries())
        records.change(id, (here) => here && next(at, here, nextStamp(here, replica)));
      commit(ids);
    },
    receiveInTurn,
    receive: (received) => finished(receiveInTurn(received)),
    olderIds: records.ofOlderVersions,
    rewriteOlder() {
      const older = [...records.ofOlderVersions()];
      saveAgain(older);
      return older.length;
    },
    setAsideText: (id) => (current.setAside.has(id) ? (disk.read(id) ?? undefined) : undefined),
  };
}
