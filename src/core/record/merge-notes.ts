import type { Target } from "../annotation/annotation";
import { LONGEST_NOTE } from "../annotation/longest-note";
import { failed, ok, type Result } from "../result";
import { RESOLVED } from "./extras";
import type { Stamp } from "./stamp";
import { noteOf, writeNote, type StoredAnnotation } from "./stored-annotation";
import { isSaid, writeExtras } from "./write-extras";
import { writeTarget } from "./write-target";

/** Two notes in the order in which their words stand, as one: both texts, but nothing twice. */
export function joinedNote(first: string, second: string): Result<string, "too-long"> {
  const parts = [first, second].filter((it) => it.trim() !== "");
  const [one = "", two] = parts;
  if (two === undefined || one.trim() === two.trim()) return ok(one);
  const joined = `${one}\n\n${two}`;
  return joined.length > LONGEST_NOTE ? failed("too-long") : ok(joined);
}

/** The one that is kept of two, about the words of both, with both notes and whatever else `gone` says; one write. */
export function withMerged(
  kept: StoredAnnotation,
  merged: {
    readonly note: string;
    readonly target: Target;
    readonly gone: StoredAnnotation;
    readonly modified: string;
  },
  stamp: Stamp,
): StoredAnnotation {
  const isKnown = (key: string) => kept.extras.some((it) => it.key === key && isSaid(it));
  // Done with is what both were.
  const taken = merged.gone.extras.filter(
    (it) => isSaid(it) && !isKnown(it.key) && it.key !== RESOLVED,
  );
  const whole =
    taken.length === 0
      ? kept
      : writeExtras(
          kept,
          taken.map(({ key, value }) => [key, value]),
          stamp,
        );
  const moved = writeTarget(whole, merged.target, stamp);
  return merged.note === noteOf(kept) ? moved : writeNote(moved, merged, stamp);
}
