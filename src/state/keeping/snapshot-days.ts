import type { ArchivedSnapshot } from "../../browser/storage/snapshot-archive";

/** One day's copy of everything, kept in this browser. */
export type Snapshot = {
  /** `2026-11-22`, in UTC. */
  readonly day: string;
  /** ISO 8601, UTC. */
  readonly made: string;
  /** Annotations that are not deleted. */
  readonly annotations: number;
  readonly bytes: number;
};

/** What is told of a copy without opening it. */
export const snapshotOf = ({ day, made, annotations, file }: ArchivedSnapshot): Snapshot => ({
  day,
  made,
  annotations,
  bytes: file.length,
});

/** How many annotations a copy has, the tombstones among them where it says so. */
export const recordsIn = ({ records, annotations }: ArchivedSnapshot): number =>
  records ?? annotations;

/**
 * Of copies, the latest first, the last one; and the richest where it has more than the `here`
 * records of this browser: an earlier version may have let a poorer one follow on it.
 */
export function toLookAt(
  held: readonly ArchivedSnapshot[],
  here: number,
): readonly ArchivedSnapshot[] {
  const [latest] = held;
  const [richest] = held.toSorted((a, b) => recordsIn(b) - recordsIn(a));
  if (!latest || !richest) return [];
  return richest !== latest && recordsIn(richest) > here ? [latest, richest] : [latest];
}

/** What a new copy is called that takes no other's place: the day, and the time too where the day is taken. `now` is ISO 8601, UTC. */
export function freeDay(held: readonly Pick<ArchivedSnapshot, "day">[], now: string): string {
  const today = now.slice(0, 10);
  return held.some(({ day }) => day === today) ? `${today} ${now.slice(11, 19)}` : today;
}
