import type { Backup, BackupFault } from "../core/backup/backup";
import type { Result } from "../core/result";

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
