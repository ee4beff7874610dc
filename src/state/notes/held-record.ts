import { recordFrom, type CheckedRecord } from "../../core/record/checked-record";
import { isoTime } from "../../core/annotation/iso-time";
import {
  earlierThan,
  isPurged,
  type StoredRecord,
  type Wording,
} from "../../core/record/stored-annotation";

/**
 * A record in memory as it was read, until it is first asked for: at the start ten thousand are
 * read, and one article's are shown.
 */
export type Held<Made extends object = StoredRecord> = { record: Made | CheckedRecord };

const isChecked = (record: object): record is CheckedRecord => "text" in record;

export function madeOf<Made extends object>(held: Held<Made>): Made | StoredRecord {
  if (!isChecked(held.record)) return held.record;
  const made = recordFrom(held.record);
  Object.assign(held, { record: made });
  return made;
}

/** The article that a record is about; undefined where its words are forgotten. */
export function sourceOf({ record }: Held): string | undefined {
  if (isChecked(record)) return record.source;
  return isPurged(record) ? undefined : record.annotation.target.source;
}

/** Those that are deleted and have their words, and when they were (ISO 8601, UTC), by id. */
export function inBin(records: ReadonlyMap<string, Held>): ReadonlyMap<string, string> {
  const bin = new Map<string, string>();
  for (const [id, { record }] of records) {
    if (isChecked(record)) {
      if (record.deleted !== undefined) bin.set(id, isoTime(record.deleted));
    } else if (!isPurged(record) && record.deleted !== undefined) bin.set(id, record.deleted);
  }
  return bin;
}

export function hasEarlier({ record }: Held): boolean {
  if (isChecked(record)) return record.hasEarlier;
  return !isPurged(record) && record.earlier.length > 0;
}

/** What there is to show besides the note itself; undefined for nothing. */
export function earlierOf(record: StoredRecord | undefined): readonly Wording[] | undefined {
  if (!record || isPurged(record) || record.earlier.length === 0) return undefined;
  const wordings = earlierThan(record);
  return wordings.length > 0 ? wordings : undefined;
}

/** The same map to those who want records: each is made when it is asked for. */
export function madeMap(held: ReadonlyMap<string, Held>): ReadonlyMap<string, StoredRecord> {
  function* entries(): MapIterator<[string, StoredRecord]> {
    for (const [id, it] of held) yield [id, madeOf(it)];
  }
  function* values(): MapIterator<StoredRecord> {
    for (const it of held.values()) yield madeOf(it);
  }
  const map: ReadonlyMap<string, StoredRecord> = {
    get size() {
      return held.size;
    },
    has: (id) => held.has(id),
    get(id) {
      const found = held.get(id);
      return found && madeOf(found);
    },
    keys: () => held.keys(),
    values,
    entries,
    forEach: (visit) => held.forEach((it, id) => visit(madeOf(it), id, map)),
    [Symbol.iterator]: entries,
  };
  return map;
}
