import type { Target } from "../annotation/annotation";
import { LONGEST_NOTE } from "../annotation/longest-note";
import { failed, ok, type Result } from "../result";
import type { Stamp } from "./stamp";
import { noteOf, writeNote, type StoredAnnotation } from "./stored-annotation";
import { writeTarget } from "./write-target";

/** Two notes in the order in which their words stand, as one: both texts, but nothing twice. */
export function joinedNote(first: string, second: string): Result<string, "too-long"> {
  const parts = [first, second].filter((it) => it.trim() !== "");
  const [one = "", two] = parts;
  if (two === undefined || one.trim() === two.trim()) return ok(one);
  const joined = `${one}\n\n${two}`;
  return joined.length > LONGEST_NOTE ? failed("too-long") : ok(joined);
}

/** The one that is kept of two, about the words of both and with both notes; one write. */
export function withMerged(
  kept: StoredAnnotation,
  merged: { readonly note: string; readonly target: Target; readonly modified: string },
  stamp: Stamp,
): StoredAnnotation {
  const moved = writeTarget(kept, merged.target, stamp);
  return merged.note === noteOf(kept) ? moved : writeNote(moved, merged, stamp);
}
