const DAY_MS = 24 * 60 * 60 * 1000;
/** `2026-11-22T` by day since 1970: notes are made on few days. */
const days = new Map<number, string>();
const MOST_DAYS = 10_000;

const padded = (value: number, length: number): string => String(value).padStart(length, "0");

/**
 * Milliseconds since 1970 (UTC) as ISO 8601, letter for letter as `Date.prototype.toISOString`, a
 * few times faster: ten thousand notes have two times each.
 */
export function isoTime(ms: number): string {
  const day = Math.floor(ms / DAY_MS);
  let date = days.get(day);
  if (date === undefined) {
    date = new Date(day * DAY_MS).toISOString().slice(0, -"00:00:00.000Z".length);
    if (days.size < MOST_DAYS) days.set(day, date);
  }
  const rest = ms - day * DAY_MS;
  const seconds = Math.floor(rest / 1000);
  const minutes = Math.floor(seconds / 60);
  const clock = `${padded(Math.floor(minutes / 60), 2)}:${padded(minutes % 60, 2)}:${padded(seconds % 60, 2)}`;
  return `${date}${clock}.${padded(rest % 1000, 3)}Z`;
}
