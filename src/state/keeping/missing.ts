import { idOf, isPurged, type StoredRecord } from "../../core/record/stored-annotation";
import type { Backup } from "../../core/backup/backup";
import { mergeBackups } from "../../core/backup/merge-backups";
import type { AnnotationStore } from "../notes/annotation-store";
import { faultUnder } from "../notes/record-state";
import { observable, type Observable } from "../../core/observable";
import type { RicherCopies } from "./richer-copy";

/** Notes that copies have and this browser has not: its storage was cleared, or another machine made them. */
export type MissingNotes = {
  readonly count: number;
  /** To be looked through and restored. */
  readonly backup: Backup;
};

export type Missing = Observable<MissingNotes | undefined>;

type Options = {
  readonly annotations: Pick<AnnotationStore, "records" | "get" | "vanished" | "subscribe">;
  /** Where copies are. */
  readonly places: readonly Pick<RicherCopies, "beyond">[];
  /** The time as ISO 8601, UTC. */
  readonly now: () => string;
};

/** Notices that notes are missing, as long as they are. */
export function createMissing({ annotations, places, now }: Options): Missing {
  const state = observable<MissingNotes | undefined>(undefined);

  /** A note that is not here, neither deleted nor set aside. */
  const isMissing = (record: StoredRecord) =>
    !isPurged(record) &&
    record.deleted === undefined &&
    !annotations.records().has(idOf(record)) &&
    faultUnder(annotations.get().states.get(idOf(record))) === undefined;

  function look() {
    const copies = [vanished(), ...places.map(({ beyond }) => beyond.get())].filter(
      (it) => it !== undefined,
    );
    if (!copies.some(({ records }) => records.some(isMissing))) return state.set(undefined);
    const backup = copies.reduce((all, it) => mergeBackups(all, it).backup);
    const count = backup.records.filter(isMissing).length;
    const before = state.get();
    if (before?.count === count && before.backup.records.length === backup.records.length) return;
    state.set({ count, backup });
  }

  function vanished(): Backup | undefined {
    const records = [...annotations.vanished().values()];
    if (records.length === 0) return undefined;
    const none = { drafts: new Map(), articles: [], layers: new Map(), setAside: new Map() };
    return { made: now(), records, ...none };
  }

  annotations.subscribe(look);
  for (const { beyond } of places) beyond.subscribe(look);
  look();
  return { get: state.get, subscribe: state.subscribe };
}
