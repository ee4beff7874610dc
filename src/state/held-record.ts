import { recordFrom, type CheckedRecord } from "../core/annotation/checked-record";
import { isPurged, type StoredRecord, type Wording } from "../core/annotation/stored-annotation";

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

/** Whether it was deleted before a time (ISO 8601, UTC) and still has its words. */
export function isDeletedBefore({ record }: Held, time: string): boolean {
  if (isChecked(record)) return record.deleted !== undefined && record.deleted < Date.parse(time);
  return !isPurged(record) && record.deleted !== undefined && record.deleted < time;
}

export function hasEarlier({ record }: Held): boolean {
  if (isChecked(record)) return record.hasEarlier;
  return !isPurged(record) && record.earlier.length > 0;
}

/** The wordings that another page wrote at the same time; undefined where there are none. */
export const earlierOf = (record: StoredRecord | undefined): readonly Wording[] | undefined =>
  record && !isPurged(record) && record.earlier.length > 0 ? record.earlier : undefined;

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
