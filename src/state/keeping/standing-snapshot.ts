import type { ArchivedSnapshot } from "../../browser/storage/snapshot-archive";
import type { BackupKeeper } from "./backup";
import type { NewCopy, RicherCopies, StandingCopy } from "./richer-copy";
import { freeDay } from "./snapshot-days";

type Options = {
  readonly copies: Pick<RicherCopies, "over">;
  readonly backup: Pick<BackupKeeper, "read">;
};

/** A day's copy as one that stands. */
export const standingSnapshot = (
  { day, made, file }: ArchivedSnapshot,
  backup: Options["backup"],
): StandingCopy => ({ stamp: `${day} ${made}`, read: () => backup.read(file) });

/** Today's copy, in the place of the one that stands, or beside it where that cannot be read. `now` is ISO 8601, UTC. */
export async function todaysCopy(
  held: readonly ArchivedSnapshot[],
  now: string,
  { copies, backup }: Options,
): Promise<{ readonly day: string; readonly copy: NewCopy }> {
  const today = now.slice(0, 10);
  for (const it of held.filter(({ day }) => day.startsWith(today))) {
    // oxlint-disable-next-line no-await-in-loop -- the first that can be read
    const over = await copies.over([standingSnapshot(it, backup)]);
    if (over.ok) return { day: it.day, copy: over.value };
  }
  const beside = await copies.over([]);
  if (!beside.ok) throw new Error("nothing was to be read");
  return { day: freeDay(held, now), copy: beside.value };
}
