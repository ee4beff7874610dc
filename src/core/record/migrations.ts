import * as v from "valibot";
import { COLOURS } from "../annotation/annotation";
import type { Record2 } from "./record-2";

/** Makes a record of the next version out of one of version `from`; `undefined` where it is none. */
export type Migration = {
  readonly from: number;
  readonly migrate: (record: object) => object | undefined;
};

/** Version 1 had no writers: all of its writes count as one's. */
const REPLICA_1 = "v1";

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const time = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.transform((iso) => Date.parse(iso)),
  v.integer(),
);

const record1 = v.object({
  v: v.literal(1),
  id: v.pipe(v.string(), v.nonEmpty()),
  source: v.pipe(v.string(), v.nonEmpty()),
  edition: v.optional(v.string()),
  exact: v.string(),
  prefix: v.string(),
  suffix: v.string(),
  start: offset,
  end: offset,
  note: v.optional(v.string()),
  colour: v.picklist(COLOURS),
  created: time,
  modified: time,
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
  deleted: v.optional(time),
});

function record2From1(value: object): Record2 | undefined {
  const checked = v.safeParse(record1, value);
  if (!checked.success || checked.output.end < checked.output.start) return undefined;
  const { output: it } = checked;
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
    t: it.created,
    ...(it.modified !== it.created && { m: it.modified - it.created }),
    ...(it.deleted !== undefined && { d: it.deleted }),
    w: [REPLICA_1, it.revision],
  };
}

export const MIGRATIONS: readonly Migration[] = [{ from: 1, migrate: record2From1 }];

/** The version that this program writes. */
export const VERSION = versionAfter(MIGRATIONS);

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
