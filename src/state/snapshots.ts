import type { Scheduler } from "../browser/scheduler";
import type { ArchivedSnapshot, SnapshotArchive } from "../browser/snapshot-archive";
import type { Backup, BackupFault } from "../core/backup/backup";
import { failed, type Result } from "../core/result";
import type { AnnotationStore } from "./annotation-store";
import type { BackupKeeper } from "./backup";
import { observable } from "./observable";

/** One day's copy of everything, kept in this browser. */
export type Snapshot = {
  /** `2026-11-22`, in UTC. */
  readonly day: string;
  /** ISO 8601, UTC. */
  readonly made: string;
  /** Annotations that are not deleted. */
  readonly annotations: number;
  readonly bytes: number;
};

/** `failed`: IndexedDB is refused, or full. */
export type SnapshotsState = {
  readonly status: "reading" | "ready" | "failed";
  /** The latest first. */
  readonly snapshots: readonly Snapshot[];
};

/** Copies of the last five days on which something changed. */
export type Snapshots = {
  get(): SnapshotsState;
  subscribe(listener: () => void): () => void;
  /** To be looked through and restored as a backup is. `damaged` also where it is no longer there. */
  read(day: string): Promise<Result<Backup, BackupFault>>;
  /** Writes the day's copy now, without waiting for a pause in the changes. */
  keepNow(): Promise<void>;
};

type Options = {
  readonly archive: SnapshotArchive;
  readonly backup: Pick<BackupKeeper, "make" | "read">;
  readonly annotations: Pick<AnnotationStore, "snapshot">;
  readonly scheduler: Scheduler;
  /** Calls back after each change of what is copied. */
  readonly onChange: (listener: () => void) => () => void;
  /** The time as ISO 8601, UTC. */
  readonly now: () => string;
};

const KEPT_DAYS = 5;
const PAUSE_MS = 15_000; // compressing ten thousand notes is felt: not while they are being written

export function createSnapshots(options: Options): Snapshots {
  const { archive, backup, scheduler, now } = options;
  const state = observable<SnapshotsState>({ status: "reading", snapshots: [] });
  let cancel: (() => void) | undefined;
  let isChanged = false;
  let work = Promise.resolve();

  async function archived(): Promise<readonly ArchivedSnapshot[]> {
    const listed = await archive.list();
    const held = listed.ok ? listed.value.toSorted((a, b) => (a.made < b.made ? 1 : -1)) : [];
    const snapshots = held.map(({ file, ...it }) => ({ ...it, bytes: file.length }));
    state.set({ status: listed.ok ? "ready" : "failed", snapshots });
    return held;
  }

  async function keep() {
    isChanged = false;
    const made = now();
    const layers = [...options.annotations.snapshot().layers.values()];
    const annotations = layers.reduce((sum, layer) => sum + layer.annotations.length, 0);
    const day = made.slice(0, 10);
    const written = await archive.write({ day, made, annotations, file: await backup.make() });
    if (!written.ok) {
      isChanged = true; // the next change or the reader's leaving tries again
      return state.set({ ...state.get(), status: "failed" });
    }
    const old = (await archived()).filter((it) => it.day !== day).slice(KEPT_DAYS - 1);
    if (old.length === 0) return;
    await archive.remove(old.map((it) => it.day));
    await archived();
  }
  const keepNow = () => {
    cancel?.();
    return (work = work.then(keep, keep));
  };

  void archived();
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
    async read(day) {
      const found = (await archived()).find((it) => it.day === day);
      return found ? backup.read(found.file) : failed("damaged");
    },
    keepNow,
  };
}
