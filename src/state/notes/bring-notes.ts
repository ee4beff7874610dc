import type { Action } from "../../core/record/part-change";
import {
  createStored,
  isPurged,
  writeLife,
  type OwnAnnotation,
} from "../../core/record/stored-annotation";
import { extrasOf } from "../../core/record/write-extras";
import type { AnnotationStore } from "./annotation-store-type";

/** Takes over notes from elsewhere as one act; what is deleted here under the same id is restored, what is here stays. */
export function bringNotes(
  annotations: Pick<AnnotationStore, "act">,
  brought: readonly OwnAnnotation[],
): Action {
  const given = new Map(brought.map((it) => [it.id, it]));
  return annotations.act([...given.keys()], (before, { id, stamp }) => {
    const annotation = given.get(id);
    if (!annotation) return undefined;
    if (!before) return createStored(annotation, stamp.replica, extrasOf(annotation, stamp));
    if (isPurged(before) || before.deleted === undefined) return undefined;
    return writeLife(before, undefined, stamp);
  });
}
