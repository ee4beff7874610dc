import type { KeyedStorage } from "../../browser/storage/local-storage";
import type { Action } from "../../core/record/part-change";
import {
  createStored,
  idOf,
  isPurged,
  nextStamp,
  writeColour,
  writeLife,
  writeNote,
  type OwnAnnotation,
  type StoredAnnotation,
  type StoredRecord,
} from "../../core/record/stored-annotation";
import { writeTarget } from "../../core/record/write-target";
import { targetAt } from "../../core/anchoring/target-at";
import { DEPTH } from "../../core/record/undo-depth";
import { observable } from "../../core/observable";
import { finished } from "../../core/work";
import { growingMap } from "./changed-map";
import { earlierOf, hasEarlier, inBin, madeOf } from "./held-record";
import type { AnnotationStore, Writing } from "./annotation-store-type";
import type { AnnotationsChange, AnnotationsSnapshot } from "./annotations-snapshot";
import { createOwnLayers } from "./own-layers";
import { createOwnRecords } from "./own-records";
import { faultUnder, isInMemory, stateFrom, type RecordState } from "./record-state";

export type { AnnotationStore, NewMark } from "./annotation-store-type";
export type { AnnotationsChange, AnnotationsSnapshot } from "./annotations-snapshot";
export type { OwnLayer } from "./own-layers";

type Options = {
  readonly disk: KeyedStorage;
  readonly newId: () => string;
  /** The time as ISO 8601, UTC. */
  readonly now: () => string;
  /** The name of this page as a writer, another one at each start (`newReplica`). */
  readonly replica: string;
};

type ChangedBy =
  | { readonly source: "reader"; readonly action: Action }
  | { readonly source: "program" | "copy" | "disk" };

export function createAnnotationStore({ disk, newId, now, replica }: Options): AnnotationStore {
  const records = createOwnRecords(disk);
  const layers = createOwnLayers();
  const actions: Action[] = [];
  const written = new Set<string>();
  let states = growingMap<string, RecordState>();
  const current = observable<AnnotationsSnapshot, AnnotationsChange>(taken());

  function taken(): AnnotationsSnapshot {
    return { disk: records.disk(), layers: layers.layers(), states: states.whole() };
  }

  function take(id: string) {
    const held = records.held().get(id);
    const earlier = held && hasEarlier(held) ? earlierOf(madeOf(held)) : undefined;
    const hindrance = records.hindrances().get(id);
    const glimpse = hindrance?.status === "read-only" ? hindrance.glimpse : undefined;
    layers.put(id, held, glimpse);
    states.set(id, stateFrom(hindrance, earlier));
  }

  function commit(changed: Iterable<string>, by: ChangedBy) {
    const ids = [...changed];
    for (const id of ids) take(id);
    const fresh = records.takeWritten();
    for (const id of fresh) written.add(id);
    current.set(taken(), { ids, written: fresh, ...by });
  }

  function readAll() {
    records.readAll();
    const ids = new Set([...records.held().keys(), ...records.hindrances().keys()]);
    layers.retain(ids);
    states = growingMap();
    commit(ids, { source: "disk" });
  }

  const act: AnnotationStore["act"] = (ids, next) => {
    const action: Action[number][] = [];
    for (const id of ids)
      records.change(id, (before) => {
        const stamp = before ? nextStamp(before, replica) : { revision: 1, replica };
        const after = next(before, { id, stamp, now: now() });
        if (after) action.push({ before, after });
        return after;
      });
    return acted(action, [...ids]);
  };

  /** Changes whole records; a purged one has nothing left to change. */
  const change = (
    ids: Iterable<string>,
    next: (stored: StoredAnnotation, by: Writing) => StoredRecord,
  ): Action =>
    act(
      [...ids].filter((id) => records.all().has(id)),
      (before, by) => (before && !isPurged(before) ? next(before, by) : undefined),
    );

  function acted(action: Action, ids: readonly string[]): Action {
    if (action.length > 0) actions.push(action);
    if (actions.length > DEPTH) actions.shift();
    if (ids.length > 0) commit(ids, { source: "reader", action });
    return action;
  }

  const saveAgain = (ids: readonly string[]) => {
    for (const id of ids) records.change(id, (record) => record);
    commit(ids, { source: "program" });
  };

  function* receiveInTurn(received: readonly StoredRecord[]) {
    yield* records.receiving(received);
    commit(received.map(idOf), { source: "copy" });
  }

  readAll();
  disk.subscribe((id, written) => {
    if (id === undefined) return readAll();
    records.hear(id, written);
    commit([id], { source: "disk" });
  });

  return {
    get: current.get,
    subscribe: current.subscribe,
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
      act([annotation.id], () => createStored(annotation, replica));
      return annotation;
    },
    act,
    setNote: (id, note, instead) =>
      change([id], (stored, { stamp, now: modified }) =>
        writeNote(stored, { note, instead, modified }, stamp),
      ),
    setColour: (id, colour) =>
      change([id], (stored, { stamp, now: modified }) =>
        writeColour(stored, { colour, modified }, stamp),
      ),
    setTargets: (targets) =>
      change(targets.keys(), (stored, { id, stamp }) =>
        writeTarget(stored, targets.get(id) ?? stored.annotation.target, stamp),
      ),
    remove: (id) => change([id], (stored, by) => writeLife(stored, by.now, by.stamp)),
    restore: (id) => change([id], (stored, { stamp }) => writeLife(stored, undefined, stamp)),
    saveAgain,
    saveAllAgain() {
      if (current.get().disk === "blocked") readAll();
      const { states: known } = current.get();
      saveAgain([...known.keys()].filter((id) => isInMemory(known.get(id))));
    },
    inBin: () => inBin(records.held()),
    records: records.all,
    vanished: records.vanished,
    written: () => written,
    actions: () => actions,
    rewrite(ids, next) {
      for (const [at, id] of ids.entries())
        records.change(id, (here) => here && next(at, here, nextStamp(here, replica)));
      commit(ids, { source: "program" });
    },
    receiveInTurn,
    receive: (received) => finished(receiveInTurn(received)),
    olderIds: records.ofOlderVersions,
    setAsideText: (id) =>
      faultUnder(current.get().states.get(id)) ? (disk.read(id) ?? undefined) : undefined,
  };
}
