import * as v from "valibot";
import { parseVersioned } from "../versioned";

/** How long deleted annotations keep their words, in days of use after the one on which they were found. */
export const BIN_DAYS = 30;

/** When this browser first met a deletion: told by the time that the deletion bears, and counted in days of use. */
type Met = { readonly deleted: string; readonly day: number };

/**
 * Since when deleted annotations lie in this browser's bin, by id. It is never read from a record:
 * a deletion may come from another machine, weeks old, or from a clock that is wrong.
 */
export type BinDays = ReadonlyMap<string, Met>;

/**
 * What is known of those that lie in the bin (`deleted`: by id, the time that the deletion bears).
 * What was taken back or deleted anew in between begins again; so does what was met on a day that is
 * still to come, which was told by another count.
 */
export function metBy(
  today: number,
  deleted: ReadonlyMap<string, string>,
  known: BinDays,
): BinDays {
  const met = new Map<string, Met>();
  for (const [id, time] of deleted) {
    const before = known.get(id);
    const isKnown = before !== undefined && before.deleted === time && before.day <= today;
    met.set(id, isKnown ? before : { deleted: time, day: today });
  }
  return met;
}

/** Whether a deletion has been in the bin for long enough. */
export function isDue(today: number, known: BinDays, id: string, deleted: string): boolean {
  const met = known.get(id);
  return met !== undefined && met.deleted === deleted && today - met.day > BIN_DAYS;
}

const schema = v.object({
  v: v.literal(1),
  met: v.array(
    v.tuple([v.string(), v.string(), v.pipe(v.number(), v.safeInteger(), v.minValue(0))]),
  ),
});

export const binDaysText = (known: BinDays): string =>
  JSON.stringify({ v: 1, met: [...known].map(([id, { deleted, day }]) => [id, deleted, day]) });

/** The inverse of `binDaysText`; of what cannot be read nothing is known. */
export function parseBinDays(text: string | null): BinDays {
  const read = parseVersioned(text, schema);
  return new Map(read.ok ? read.value.met.map(([id, deleted, day]) => [id, { deleted, day }]) : []);
}
