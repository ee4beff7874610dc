const days = new Map<string, string>();
const MOST = 50_000;

/** The day of a time (ISO 8601, UTC) where the reader is, as `2026-11-22`; worked out once for each quarter of an hour. */
export function localDay(time: string): string {
  // Zones lie whole quarters of an hour apart.
  const quarter = time.slice(0, 14) + String(Math.floor(Number(time.slice(14, 16)) / 15));
  const known = days.get(quarter);
  if (known !== undefined) return known;
  const date = new Date(time);
  const two = (value: number) => String(value).padStart(2, "0");
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  if (days.size < MOST) days.set(quarter, day);
  return day;
}
