import type { Backup, BackupFault } from "../core/backup/backup";
import type { RestorePlan } from "../core/backup/plan-restore";
import type { Result } from "../core/result";

/** What came of a restoration: what the browser did not keep is on screen, marked not saved. */
export type Restored = { readonly restored: number; readonly unsaved: number };

/** Everything in one file, and back. */
export type BackupKeeper = {
  /** The file's bytes (gzip). It counts as made when the reader has it: `markMade`. */
  make(): Promise<Uint8Array<ArrayBuffer>>;
  /** The name to save the file under: `hashiya-2026-11-22.json.gz`. */
  fileName(): string;
  /** Remembers that the reader has a backup from now. */
  markMade(): void;
  /** When the last backup was made (ISO 8601, UTC), by hand or into the folder. */
  lastMade(): string | undefined;
  subscribe(listener: () => void): () => void;
  read(file: Uint8Array<ArrayBuffer>): Promise<Result<Backup, BackupFault>>;
  /** What restoring would do as things stand now. */
  plan(backup: Backup, options: { readonly bringBack: boolean }): RestorePlan;
  /** Does what the plan says; what changed since it was made is merged, never overwritten. */
  restore(plan: RestorePlan): Restored;
};
