import type { Stamp } from "./stamp";

const stamps = new Map<string, (Stamp | undefined)[]>();
const alone = new Map<Stamp, readonly Stamp[]>();
/** Beyond it nothing is shared: revisions are small, and a table must not grow with bad data. */
const MOST_REVISION = 1000;

/** A stamp; the same object each time, since thousands of records have the same few. */
export function stampOf(replica: string, revision: number): Stamp {
  if (revision > MOST_REVISION) return { replica, revision };
  let ofReplica = stamps.get(replica);
  if (!ofReplica) stamps.set(replica, (ofReplica = []));
  return (ofReplica[revision] ??= { replica, revision });
}

/** A list of this stamp only; the same object each time. */
export function listOf(stamp: Stamp): readonly Stamp[] {
  let list = alone.get(stamp);
  if (!list) alone.set(stamp, (list = [stamp]));
  return list;
}
