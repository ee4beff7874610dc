import type { Scheduler } from "../../browser/work/scheduler";
import type { ArchivedSnapshot, SnapshotArchive } from "../../browser/storage/snapshot-archive";
import type { Backup, BackupFault } from "../../core/backup/backup";
import { givenUp, latestFirst } from "../../core/backup/kept-days";
import { failed, type Result } from "../../core/result";
import type { AnnotationStore } from "../notes/annotation-store";
import type { BackupKeeper } from "./backup";
import type { Bin } from "./bin";
import { observable, type Observable } from "../../core/observable";
import type { RicherCopies } from "./richer-copy";
import { recordsIn, snapshotOf, toLookAt, type Snapshot } from "./snapshot-days";
import { standingSnapshot, todaysCopy } from "./standing-snapshot";

/** `failed`: IndexedDB is refused, or full. */
export type SnapshotsState = {
  readonly status: "reading" | "ready" | "failed";
  /** The latest first. */
  readonly snapshots: readonly Snapshot[];
};

/**
 * Copies of the last five days on which something changed. Each has all annotations that the one
 * before it had, whatever became of them here.
 */
export type Snapshots = Observable<SnapshotsState> & {
  /** To be looked through and restored as a backup is. `damaged` also where it is no longer there. */
  read(day: string, onProgress?: (progress: number) => void): Promise<Result<Backup, BackupFault>>;
  /** Writes the day's copy now, without waiting for a pause in the changes. */
  keepNow(): Promise<void>;
};

type Options = {
  readonly archive: SnapshotArchive;
  readonly backup: Pick<BackupKeeper, "read">;
  readonly copies: RicherCopies;
  readonly annotations: Pick<AnnotationStore, "records">;
  readonly bin: Bin;
  readonly scheduler: Scheduler;
  /** Calls back after each change of what is copied. */
  readonly onChange: (listener: () => void) => () => void;
  /** The time as ISO 8601, UTC. */
  readonly now: () => string;
};

const PAUSE_MS = 15_000; // compressing ten thousand notes is felt: not while they are being written

export function createSnapshots(options: Options): Snapshots {
  const { archive, backup, copies, annotations, bin, scheduler, now } = options;
  const state = observable<SnapshotsState>({ status: "reading", snapshots: [] });
  let cancel: (() => void) | undefined;
  let isChanged = false;
  let work = Promise.resolve();

  async function archived(): Promise<readonly ArchivedSnapshot[]> {
    const listed = await archive.list();
    const held = listed.ok ? latestFirst(listed.value) : [];
    const snapshots = held.map(snapshotOf);
    state.set({ status: listed.ok ? "ready" : "failed", snapshots });
    return held;
  }

  const recordsHere = () => annotations.records().size;

  /** Notices at the start that copies have more than is left here. */
  async function look() {
    const held = await archived();
    for (const copy of toLookAt(held, recordsHere()))
      // oxlint-disable-next-line no-await-in-loop -- the second may have nothing to add to the first
      if (recordsIn(copy) > recordsHere()) await copies.look(standingSnapshot(copy, backup));
  }

  async function keep() {
    isChanged = false;
    const began = now();
    const held = await archived();
    for (const copy of toLookAt(held, recordsHere()))
      // oxlint-disable-next-line no-await-in-loop -- one after the other; what cannot be read stays as it is
      await copies.look(standingSnapshot(copy, backup));
    const { day, copy } = await todaysCopy(held, began, { copies, backup });
    const written = await archive.write({ day, turn: bin.today(), ...copy });
    if (!written.ok) {
      isChanged = true; // the next change or the reader's leaving tries again
      return state.set({ ...state.get(), status: "failed" });
    }
    copies.wrote(`${day} ${copy.made}`);
    const old = givenUp(await archived(), began.slice(0, 10));
    if (old.length === 0) return;
    await archive.remove(old.map((it) => it.day));
    await archived();
  }
  const keepNow = () => {
    cancel?.();
    return (work = work.then(keep, keep));
  };

  void look();
  options.onChange(() => {
    isChanged = true;
    cancel?.();
    cancel = scheduler.after(PAUSE_MS, () => void keepNow());
  });
  scheduler.onLeave(() => {
    if (isChanged) void keepNow();
  });

  return {
    get: state.get,
    subscribe: state.subscribe,
    async read(day, onProgress) {
      const found = (await archived()).find((it) => it.day === day);
      return found ? backup.read(found.file, onProgress) : failed("damaged");
    },
    keepNow,
  };
}
