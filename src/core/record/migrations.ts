import type { Colour } from "../annotation/annotation";
import type { Record3 } from "./record-3";

/** Makes a record of the next version out of one of version `from`; `undefined` where it is none. */
export type Migration = {
  readonly from: number;
  readonly migrate: (record: object) => object | undefined;
};

/** Version 1 had no writers: all of its writes count as one's. */
const REPLICA_1 = "v1";

type Record1 = {
  readonly id: string;
  readonly source: string;
  readonly edition?: string;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  readonly end: number;
  readonly note?: string;
  readonly colour: Colour;
  /** ISO 8601, UTC, as the other times. */
  readonly created: string;
  readonly modified: string;
  readonly revision: number;
  readonly deleted?: string;
};

/** What is missing, or is none of its kind, is so afterwards: whoever asks looks at what came of it. */
function record2From1(value: object): Record3 {
  const it = value as Record1;
  const created = Date.parse(it.created);
  return {
    v: 2,
    i: it.id,
    a: it.source,
    ...(it.edition !== undefined && { e: it.edition }),
    q: it.exact,
    p: it.prefix,
    x: it.suffix,
    b: it.start,
    l: it.end - it.start,
    ...(it.note !== undefined && { n: it.note }),
    c: it.colour,
    t: created,
    ...(it.modified !== it.created && { m: Date.parse(it.modified) - created }),
    ...(it.deleted !== undefined && { d: Date.parse(it.deleted) }),
    w: [REPLICA_1, it.revision],
  };
}

export const MIGRATIONS: readonly Migration[] = [
  { from: 1, migrate: record2From1 },
  // What version 2 says, version 3 says in the same words.
  { from: 2, migrate: (record) => record },
];

/** The latest version that this program writes. */
export const VERSION = versionAfter(MIGRATIONS);

/** The version that it writes where that can hold what there is to say; what is older is written anew in less room. */
export const PLAIN_VERSION = 2;

/** The version that a list of migrations leads to. Throws where the list has a gap. */
export function versionAfter(migrations: readonly Migration[]): number {
  for (const [at, { from }] of migrations.entries())
    if (from !== at + 1) throw new Error(`migration ${at + 1} begins at version ${from}`);
  return migrations.length + 1;
}

/** A record of any version up to this one as one of this version. */
export function migrated(value: object, version: number): object | undefined {
  let record: object | undefined = value;
  for (const { migrate } of MIGRATIONS.slice(version - 1)) record &&= migrate(record);
  return record;
}
