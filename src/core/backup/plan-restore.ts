import { mergeFromElsewhere, mergeStored } from "../record/merge-stored";
import {
  earlierThan,
  idOf,
  isPurged,
  nextStamp,
  noteOf,
  writeLife,
  type StoredAnnotation,
  type StoredRecord,
} from "../record/stored-annotation";
import { isSaid } from "../record/write-extras";
import { recordText } from "../record/stored-record";
import { finished, type Work } from "../work";
import type { Backup } from "./backup";
import { planTexts, type TextsHere } from "./plan-texts";
import { planLayers, type StoredLayers } from "./plan-layers";

/**
 * What restoring would do to an annotation that is here already. `bring-back` also where it was
 * deleted here by someone who had not seen what was written there.
 */
export type RestoreEffect =
  | "note"
  | "earlier-wording"
  | "colour"
  | "target"
  /** Tags, a star, further passages. */
  | "extras"
  | "delete"
  | "bring-back";

export type RestoreChange = {
  readonly before: StoredRecord;
  readonly after: StoredRecord;
  /** Never empty. */
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
  /** To be written too: what they show stays as it is, and what others wrote is known from then on. */
  readonly quiet: readonly StoredRecord[];
  readonly skip: readonly { readonly record: StoredRecord; readonly reason: SkipReason }[];
  /** Drafts of notes that are not being written here, as they are stored. */
  readonly drafts: ReadonlyMap<string, string>;
  /** Others' layers to write, as they are stored, by set. */
  readonly layers: StoredLayers;
  /** Texts of one's own that are not here, as they are kept. */
  readonly texts: readonly string[];
  /** How many of them were removed here, and stay in the bin. */
  readonly textsLeftInBin: number;
  /** The choices to take over: only where none were made here. */
  readonly preferences?: string;
  /** About how much room all this takes that is not taken yet, in UTF-16 code units. */
  readonly units: number;
  /** How many records of the backup cannot be used by this version; they stay in the file. */
  readonly unusable: number;
};

export type RestoreOptions = {
  /** Whether annotations and texts that were deleted here come back where the backup has them. */
  readonly bringBack: boolean;
  /** The name of this page as a writer. */
  readonly replica: string;
};

/** What is here already. */
export type RestoreGround = {
  readonly records: ReadonlyMap<string, StoredRecord>;
  readonly drafts: ReadonlySet<string>;
  readonly hasPreferences: boolean;
  readonly layers: StoredLayers;
  readonly texts: TextsHere;
};

/** What restoring a backup would do to what is here, all at once. */
export const planRestore = (...given: Parameters<typeof planInTurn>): RestorePlan =>
  finished(planInTurn(...given));

/** So many records are looked at without a look at who waits. */
const PORTION = 200;
/** Of a storage key, besides the annotation's id. */
const KEY_UNITS = 21;

/** What restoring a backup would do to what is here. */
export function* planInTurn(
  ground: RestoreGround,
  backup: Backup,
  options: RestoreOptions,
): Work<RestorePlan> {
  const add: StoredRecord[] = [];
  const change: RestoreChange[] = [];
  const quiet: StoredRecord[] = [];
  const skip: { record: StoredRecord; reason: SkipReason }[] = [];
  let units = 0;
  for (const [at, given] of backup.records.entries()) {
    if (at % PORTION === PORTION - 1) yield at / backup.records.length;
    // Merged with itself, so that it comes to rest here as it does after any merge.
    const record = mergeStored(given, given);
    const here = ground.records.get(idOf(record));
    const text = here && recordText(here);
    if (text === recordText(given)) {
      skip.push({ record, reason: "same" });
      continue;
    }
    if (!here || text === undefined) {
      add.push(record);
      units += KEY_UNITS + idOf(record).length + recordText(record).length;
      continue;
    }
    const merged = mergeFromElsewhere(here, record);
    const staysDeleted = isDeleted(here) && isDeleted(merged) && !isDeleted(record);
    if (staysDeleted && !options.bringBack) {
      skip.push({ record, reason: "deleted-here" });
      continue;
    }
    const after = staysDeleted ? broughtBack(merged, record, options.replica) : merged;
    const effects = effectsOf(here, after);
    const textAfter = recordText(after);
    units += textAfter.length - text.length;
    if (effects.length > 0) change.push({ before: here, after, effects });
    else {
      skip.push({ record, reason: "older" });
      if (textAfter !== text) quiet.push(after);
    }
  }
  const others = planLayers(ground.layers, backup.layers);
  const { texts, leftInBin, unusable } = planTexts(ground.texts, backup.articles, options);
  const drafts = new Map([...backup.drafts].filter(([id]) => !ground.drafts.has(id)));
  for (const [key, value] of [...drafts, ...others.layers]) units += key.length + value.length;
  return {
    add,
    change,
    quiet,
    skip,
    layers: others.layers,
    drafts,
    texts,
    textsLeftInBin: leftInBin,
    units: Math.max(0, units),
    ...(backup.preferences !== undefined &&
      !ground.hasPreferences && { preferences: backup.preferences }),
    unusable: backup.setAside.size + others.unusable + unusable,
  };
}

/** The annotations that would be added and seen: a tombstone shows nothing. */
export const shownAdditions = ({ add }: RestorePlan): readonly StoredAnnotation[] =>
  add.flatMap((record) => (isDeleted(record) || isPurged(record) ? [] : [record]));

const isDeleted = (record: StoredRecord): boolean => record.deleted !== undefined;

/** Alive again by a write of this page, so that the deletion counts as known and taken back. */
function broughtBack(merged: StoredRecord, there: StoredRecord, replica: string): StoredRecord {
  if (!isPurged(merged)) return writeLife(merged, undefined, nextStamp(merged, replica));
  if (isPurged(there)) return merged;
  const deleted = { ...there, gone: merged.seen, deleted: merged.deleted };
  return writeLife(deleted, undefined, nextStamp(merged, replica));
}

function effectsOf(before: StoredRecord, after: StoredRecord): readonly RestoreEffect[] {
  const effects: RestoreEffect[] = [];
  if (isDeleted(before) !== isDeleted(after))
    effects.push(isDeleted(after) ? "delete" : "bring-back");
  if (isPurged(before) || isPurged(after)) return effects;
  if (noteOf(before) !== noteOf(after)) effects.push("note");
  if (wordingsIn(before) !== wordingsIn(after)) effects.push("earlier-wording");
  if (before.annotation.colour !== after.annotation.colour) effects.push("colour");
  if (targetIn(before) !== targetIn(after)) effects.push("target");
  if (extrasIn(before) !== extrasIn(after)) effects.push("extras");
  return effects;
}

const wordingsIn = (stored: StoredAnnotation): string =>
  JSON.stringify(earlierThan(stored).map(({ text }) => text));

const extrasIn = ({ extras }: StoredAnnotation): string =>
  JSON.stringify(extras.filter(isSaid).map(({ key, value }) => [key, value]));

const targetIn = ({ annotation }: StoredAnnotation): string => JSON.stringify(annotation.target);
