import type { StoredLayers } from "./plan-layers";
import type { StoredRecord } from "../record/stored-annotation";

/** One file with everything that a reader made here. */
export type Backup = {
  /** When it was made (ISO 8601, UTC). */
  readonly made: string;
  /** The annotations, the deleted ones among them. */
  readonly records: readonly StoredRecord[];
  /** Notes that were being written: the stored text of each draft, by annotation id. */
  readonly drafts: ReadonlyMap<string, string>;
  /** The reader's choices as they are stored; absent where none were made. */
  readonly preferences?: string;
  /** Others' layers that are kept, as they are stored, by set. */
  readonly layers: StoredLayers;
  /** The texts that the reader brought in, each as it is kept (`core/library/own-text.ts`). */
  readonly articles: readonly unknown[];
  /** The text of the keys that could not be used where the backup was made, or cannot be here, by id. */
  readonly setAside: ReadonlyMap<string, string>;
};

/**
 * Why a file cannot be restored from:
 * - `not-a-backup`: something else, or nothing at all;
 * - `damaged`: a backup that was cut or changed on the way;
 * - `newer-version`: made by a later version of this program;
 * - `too-large`: it would unfold to more than any backup of ours holds;
 * - `too-many`: it holds more annotations than any browser can keep.
 */
export type BackupFault = "not-a-backup" | "damaged" | "newer-version" | "too-large" | "too-many";
