import type { Scheduler } from "../../browser/work/scheduler";
import type { ArchivedSnapshot, SnapshotArchive } from "../../browser/storage/snapshot-archive";
import type { Backup, BackupFault } from "../../core/backup/backup";
import { givenUp, latestFirst } from "../../core/backup/kept-days";
import { failed, type Result } from "../../core/result";
import type { AnnotationStore } from "../notes/annotation-store";
import type { BackupKeeper } from "./backup";
import type { Bin } from "./bin";
import { observable, type Observable } from "../../core/observable";
import type { RicherCopies, StandingCopy } from "./richer-copy";

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
    const snapshots = held.map(({ day, made, annotations: count, file }) => ({
      day,
      made,
      annotations: count,
      bytes: file.length,
    }));
    state.set({ status: listed.ok ? "ready" : "failed", snapshots });
    return held;
  }

  /** The last copy, and the richest: an earlier version may have let a poorer one follow on it. */
  function toLookAt(held: readonly ArchivedSnapshot[]): readonly ArchivedSnapshot[] {
    const [latest] = held;
    const [richest] = held.toSorted((a, b) => recordsIn(b) - recordsIn(a));
    if (!latest || !richest) return [];
    return richest !== latest && recordsIn(richest) > recordsHere() ? [latest, richest] : [latest];
  }
  const standing = ({ day, made, file }: ArchivedSnapshot): StandingCopy => ({
    stamp: `${day} ${made}`,
    read: () => backup.read(file),
  });
  const recordsHere = () => annotations.records().size;

  /** Notices at the start that copies have more than is left here. */
  async function look() {
    const held = await archived();
    for (const copy of toLookAt(held))
      // oxlint-disable-next-line no-await-in-loop -- the second may have nothing to add to the first
      if (recordsIn(copy) > recordsHere()) await copies.look(standing(copy));
  }

  /** Today's copy, in the place of the one that stands, or beside it where that cannot be read. */
  async function inPlaceOf(held: readonly ArchivedSnapshot[], today: string) {
    for (const it of held.filter(({ day }) => day.startsWith(today))) {
      // oxlint-disable-next-line no-await-in-loop -- the first that can be read
      const over = await copies.over([standing(it)]);
      if (over.ok) return { day: it.day, copy: over.value };
    }
    const isTaken = held.some(({ day }) => day === today);
    const beside = await copies.over([]);
    if (!beside.ok) throw new Error("nothing was to be read");
    return { day: isTaken ? `${today} ${now().slice(11, 19)}` : today, copy: beside.value };
  }

  async function keep() {
    isChanged = false;
    const today = now().slice(0, 10);
    const held = await archived();
    for (const copy of toLookAt(held))
      // oxlint-disable-next-line no-await-in-loop -- one after the other; what cannot be read stays as it is
      await copies.look(standing(copy));
    const { day, copy } = await inPlaceOf(held, today);
    const written = await archive.write({ day, turn: bin.today(), ...copy });
    if (!written.ok) {
      isChanged = true; // the next change or the reader's leaving tries again
      return state.set({ ...state.get(), status: "failed" });
    }
    copies.wrote(`${day} ${copy.made}`);
    const old = givenUp(await archived(), today);
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

const recordsIn = ({ records, annotations }: ArchivedSnapshot): number => records ?? annotations;
