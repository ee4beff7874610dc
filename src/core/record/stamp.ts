/**
 * When something was written, without a clock: `revision` is one more than the highest that the
 * writer had seen on that annotation, `replica` names the writer (one open page of the program).
 * (Lamport, Time, Clocks, and the Ordering of Events, 1978)
 */
export type Stamp = { readonly revision: number; readonly replica: string };

/** Negative where `a` was written before `b`; replicas decide where neither knew of the other. */
export function compareStamps(a: Stamp, b: Stamp): number {
  if (a.revision !== b.revision) return a.revision - b.revision;
  return a.replica === b.replica ? 0 : a.replica < b.replica ? -1 : 1;
}

/** Whether all these stamps are among what was seen. */
export const covers = (seen: readonly Stamp[], stamps: readonly Stamp[]): boolean =>
  stamps === seen || stamps.every((stamp) => isSeen(stamp, seen));

export const isSeen = ({ replica, revision }: Stamp, seen: readonly Stamp[]): boolean =>
  seen.some((it) => it.replica === replica && it.revision >= revision);

/**
 * How many replicas are remembered. Beyond it a forgotten one's wording may be offered again, and
 * an old copy of it may bring a deleted note back; nothing is lost.
 */
export const MAX_SEEN = 64;

/** The last stamp of each replica, the latest first, and no more than are worth their room. */
export const lastStamps = (stamps: readonly Stamp[]): readonly Stamp[] =>
  lastOfEach(stamps).slice(0, MAX_SEEN);

/** The last stamp of each replica, the latest first. */
export function lastOfEach(stamps: readonly Stamp[]): readonly Stamp[] {
  const last = new Map<string, Stamp>();
  for (const stamp of stamps) {
    const known = last.get(stamp.replica);
    if (!known || known.revision < stamp.revision) last.set(stamp.replica, stamp);
  }
  return [...last.values()].sort((a, b) => compareStamps(b, a));
}
