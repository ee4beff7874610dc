import * as v from "valibot";
import { versionedFrom } from "../versioned";

/** What one open page writes on a note. */
export type DraftPart = {
  readonly replica: string;
  /** Counts the writes on this note's draft, from 1, over all pages. */
  readonly revision: number;
  readonly text: string;
  /** Whether the annotation was made for this note: giving the draft up then deletes it too. */
  readonly isNew: boolean;
  /** The note as it was when the draft was begun; absent where it is not known. */
  readonly base?: string;
};

/** What stands under a draft's key: a part for each page that writes on the note, the latest first. */
export type ReadDraft =
  | { readonly status: "usable"; readonly parts: readonly DraftPart[]; readonly torn?: string }
  | { readonly status: "unreadable" }
  | { readonly status: "newer-version" };

const VERSION = 2;

/** Who wrote a version 1 draft, which names no page. */
export const FIRST_VERSION = "v1";

const version1 = v.object({ v: v.literal(1), text: v.string(), isNew: v.boolean() });

const revision = v.pipe(v.number(), v.integer(), v.minValue(1));
const version2 = v.object({
  v: v.literal(VERSION),
  /** Replica, revision, text, whether it is new, base. */
  d: v.array(
    v.tuple([v.string(), revision, v.string(), v.picklist([0, 1]), v.nullable(v.string())]),
  ),
  /** What stood under the key and could not be read. */
  x: v.optional(v.string()),
});

/** The inverse of `draftText`; reads version 1 too. */
export function readDraft(text: string): ReadDraft {
  const kept = versionedFrom(text, VERSION);
  if (kept.status !== "known")
    return kept.status === "unreadable" ? kept : { status: "newer-version" };
  const first = v.safeParse(version1, kept.value);
  if (first.success) {
    const { text: written, isNew } = first.output;
    return {
      status: "usable",
      parts: [{ replica: FIRST_VERSION, revision: 1, text: written, isNew }],
    };
  }
  const second = v.safeParse(version2, kept.value);
  if (!second.success) return { status: "unreadable" };
  const parts = second.output.d.map(([replica, count, written, isNew, base]) => ({
    replica,
    revision: count,
    text: written,
    isNew: isNew === 1,
    ...(base !== null && { base }),
  }));
  const { x: torn } = second.output;
  return { status: "usable", parts: latestFirst(parts), ...(torn !== undefined && { torn }) };
}

/** The text of a draft's key; `torn` is what stood there before and could not be read. */
export function draftText(parts: readonly DraftPart[], torn?: string): string {
  const d = latestFirst(parts).map((part) => [
    part.replica,
    part.revision,
    part.text,
    part.isNew ? 1 : 0,
    part.base ?? null,
  ]);
  return JSON.stringify({ v: VERSION, d, ...(torn !== undefined && { x: torn }) });
}

/** Each page's last part. */
export function mergeDrafts(...all: readonly (readonly DraftPart[])[]): readonly DraftPart[] {
  const last = new Map<string, DraftPart>();
  for (const part of all.flat())
    if ((last.get(part.replica)?.revision ?? 0) < part.revision) last.set(part.replica, part);
  return latestFirst([...last.values()]);
}

const latestFirst = (parts: readonly DraftPart[]): readonly DraftPart[] =>
  parts.toSorted(
    (a, b) =>
      b.revision - a.revision || (a.replica === b.replica ? 0 : a.replica < b.replica ? 1 : -1),
  );
