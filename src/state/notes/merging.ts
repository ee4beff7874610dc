import type { Target } from "../../core/annotation/annotation";
import { joinedNote, withMerged } from "../../core/record/merge-notes";
import type { Action } from "../../core/record/part-change";
import {
  isPurged,
  noteOf,
  writeLife,
  type StoredAnnotation,
} from "../../core/record/stored-annotation";
import { failed, ok, type Result } from "../../core/result";
import type { AnnotationStore } from "./annotation-store-type";
import type { Drafts } from "./drafts";
import type { Undo } from "./undo";

/** Why two are not made one: a note of theirs is being written or gone by now, or both together are too long. */
export type MergeFault = "in-use" | "too-long";

type Two = {
  /** The one that stays, and the one that it takes in, by id. */
  readonly kept: string;
  readonly gone: string;
  /** What the one that stays is about from now on. */
  readonly target: Target;
  /** Whether the words of the one that stays are the first of both. */
  readonly isKeptFirst: boolean;
};

export type Merging = {
  /** Makes one highlight of two, as one act: undoing it brings both back. */
  merge(two: Two): Result<Action, MergeFault>;
};

type Options = {
  readonly annotations: AnnotationStore;
  readonly drafts: Pick<Drafts, "get">;
  readonly undo: Pick<Undo, "tell">;
  /** The time as ISO 8601, UTC. */
  readonly now: () => string;
};

export function createMerging({ annotations, drafts, undo, now }: Options): Merging {
  const alive = (id: string): StoredAnnotation | undefined => {
    const record = annotations.records().get(id);
    const isAlive = record && !isPurged(record) && record.deleted === undefined;
    return isAlive && !drafts.get().has(id) ? record : undefined;
  };
  return {
    merge({ kept, gone, target, isKeptFirst }) {
      const [stays, goes] = [alive(kept), alive(gone)];
      if (!stays || !goes) return failed("in-use");
      const notes = [noteOf(stays), noteOf(goes)] as const;
      const note = isKeptFirst ? joinedNote(...notes) : joinedNote(notes[1], notes[0]);
      if (!note.ok) return note;
      const modified = now();
      const action: Action[number][] = [];
      annotations.rewrite([kept, gone], (at, before, stamp) => {
        if (isPurged(before)) return undefined;
        const after =
          at === 0
            ? withMerged(before, { note: note.value, target, gone: goes, modified }, stamp)
            : writeLife(before, modified, stamp);
        action.push({ before, after });
        return after;
      });
      undo.tell(action);
      return ok(action);
    },
  };
}
