import * as v from "valibot";
import { parseVersioned } from "../versioned";

/**
 * On how many different days this browser used the program, and which were the last of them.
 *
 * It stands where a clock would be asked how long ago something was: a clock that is wrong adds one
 * day at most, whatever it says, and none on a day that it told before. So time is too long rather
 * than too short, and nothing is thrown away on the word of one reading. (Weighed: what lies between
 * two readings cannot be told from a clock that was set; the network's time is not to be had offline.)
 */
export type DaysOfUse = {
  readonly count: number;
  /** As the clock named them (`2026-11-22`, in UTC), in the order in which they came. */
  readonly last: readonly string[];
};

export const NO_DAYS: DaysOfUse = { count: 0, last: [] };

/** A clock that is put right may tell again what it told while it was wrong. */
const MOST_REMEMBERED = 100;

/** The same object where the day was counted before. */
export function withDay(days: DaysOfUse, day: string): DaysOfUse {
  if (days.last.includes(day)) return days;
  return { count: days.count + 1, last: [...days.last, day].slice(-MOST_REMEMBERED) };
}

const schema = v.object({
  v: v.literal(1),
  count: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  last: v.array(v.string()),
});

export const daysText = ({ count, last }: DaysOfUse): string =>
  JSON.stringify({ v: 1, count, last });

/** The inverse of `daysText`; what cannot be read counts for nothing. */
export function parseDays(text: string | null): DaysOfUse {
  const read = parseVersioned(text, schema);
  if (!read.ok) return NO_DAYS;
  const { count, last } = read.value;
  return { count, last: last.slice(-MOST_REMEMBERED) };
}
