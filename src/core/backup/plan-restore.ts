import type { StoredAnnotation, StoredRecord } from "../annotation/stored-annotation";

/** What restoring would do to an annotation that is here already. */
export type RestoreEffect =
  | "note"
  | "earlier-wording"
  | "colour"
  | "target"
  | "delete"
  | "bring-back";

export type RestoreChange = {
  readonly before: StoredRecord;
  readonly after: StoredRecord;
  /** Empty where only the books about it change, which the reader need not know of. */
  readonly effects: readonly RestoreEffect[];
};

/**
 * Why something in the backup is left out: it is here as it is there (`same`), it is newer here
 * (`older`), or it was deleted here (`deleted-here`: the `bringBack` option brings it back).
 */
export type SkipReason = "same" | "older" | "deleted-here";

/** What restoring a backup would do; nothing is done yet. */
export type RestorePlan = {
  /** Annotations that are not here. Some of them may be tombstones, which show nothing. */
  readonly add: readonly StoredRecord[];
  readonly change: readonly RestoreChange[];
  readonly skip: readonly { readonly record: StoredRecord; readonly reason: SkipReason }[];
  /** Drafts of notes that are not being written here, as they are stored. */
  readonly drafts: ReadonlyMap<string, string>;
  /** The choices to take over: only where none were made here. */
  readonly preferences?: string;
  /** How many records of the backup cannot be used by this version; they stay in the file. */
  readonly unusable: number;
};

export type RestoreOptions = {
  /** Whether annotations that were deleted here come back where the backup has them. */
  readonly bringBack: boolean;
  /** The name of this page as a writer. */
  readonly replica: string;
};

/** What is here already. */
export type RestoreGround = {
  readonly records: ReadonlyMap<string, StoredRecord>;
  readonly drafts: ReadonlySet<string>;
  readonly hasPreferences: boolean;
};

/** The deletions among what would be added show nothing: those that show something. */
export const shownAdditions = (plan: RestorePlan): readonly StoredAnnotation[] =>
  plan.add.filter(
    (record) => "annotation" in record && record.deleted === undefined,
  ) as readonly StoredAnnotation[];
