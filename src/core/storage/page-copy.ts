import * as v from "valibot";
import { lastStamps, type Stamp } from "../record/stamp";
import { parseVersioned } from "../versioned";

/**
 * What one page last did with something that has one key: what it wrote there, and which writes it
 * did away with by that. So a copy brings nothing back to life that was given up knowingly.
 */
export type PageCopy = {
  /** As under the key, without what other pages wrote; absent where the page gave its own up. */
  readonly written?: { readonly text: string; readonly stamp: Stamp };
  /** The last write of each page that was replaced or given up. */
  readonly gone: readonly Stamp[];
};

const revision = v.pipe(v.number(), v.integer(), v.minValue(1));
const stamp = v.tuple([v.string(), revision]);
const schema = v.object({
  v: v.literal(1),
  w: v.optional(v.tuple([v.string(), stamp])),
  g: v.array(stamp),
});

export function pageCopyText({ written, gone }: PageCopy): string {
  const listed = ({ replica, revision: count }: Stamp) => [replica, count] as const;
  return JSON.stringify({
    v: 1,
    ...(written && { w: [written.text, listed(written.stamp)] }),
    g: gone.map(listed),
  });
}

/** The inverse of `pageCopyText`; undefined where it is none, or a newer version's. */
export function readPageCopy(text: string): PageCopy | undefined {
  const read = parseVersioned(text, schema);
  if (!read.ok) return undefined;
  const { w, g } = read.value;
  return {
    ...(w && { written: { text: w[0], stamp: stampFrom(w[1]) } }),
    gone: g.map(stampFrom),
  };
}

const stampFrom = ([replica, count]: readonly [string, number]): Stamp => ({
  replica,
  revision: count,
});

/** Whether a write is among those that were done away with. */
export const isGone = (gone: readonly Stamp[], { replica, revision: count }: Stamp): boolean =>
  gone.some((it) => it.replica === replica && it.revision >= count);

export const withGone = (gone: readonly Stamp[] = [], more: readonly Stamp[]): readonly Stamp[] =>
  lastStamps([...gone, ...more]);

/** Whether a copy keeps another one's write from coming back to life. */
export const coversCopy = (copy: PageCopy, other: PageCopy): boolean =>
  other.written !== undefined && isGone(copy.gone, other.written.stamp);
