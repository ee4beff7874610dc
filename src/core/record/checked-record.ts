import type { StoredRecord } from "./stored-annotation";
import { parseRecord, storedOf, type Unusable } from "./stored-record";

/**
 * A text that was found to be a record, with what sorts it; `recordFrom` makes of it what the program
 * works with. Texts are kept rather than what they say: ten thousand parsed records cost the start
 * more time than parsing one article's again.
 */
export type CheckedRecord = {
  readonly id: string;
  readonly text: string;
  /** The article; undefined where its words are forgotten. */
  readonly source: string | undefined;
  /** When it was deleted, in milliseconds since 1970 (UTC); undefined where it is not, or is forgotten. */
  readonly deleted: number | undefined;
  readonly hasEarlier: boolean;
};

/** What a storage key's text turns out to be, as `readRecord` says, before a record is made of it. */
export type Check =
  | { readonly status: "usable"; readonly checked: CheckedRecord; readonly version: number }
  | Unusable;

/** Reads a text as `readRecord` does, and keeps of it only what it is sorted by: at the start one article's records are shown of all. */
export function checkRecord(text: string, id: string): Check {
  const read = parseRecord(text, id);
  if (read.status !== "usable") return read;
  const { record, version } = read;
  const whole = "a" in record ? record : undefined;
  const hasEarlier = whole?.o !== undefined;
  const checked = { id, text, source: whole?.a, deleted: whole?.d, hasEarlier };
  return { status: "usable", checked, version };
}

/** The record that was checked. */
export function recordFrom({ id, text }: CheckedRecord): StoredRecord {
  const read = parseRecord(text, id);
  if (read.status !== "usable") throw new Error(`record ${id} was not checked`);
  return storedOf(read.record);
}
