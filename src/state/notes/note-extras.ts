import type { Target } from "../../core/annotation/annotation";
import { RESOLVED, STAR, TAKEN_AWAY } from "../../core/record/extras";
import type { Action } from "../../core/record/part-change";
import type { Stamp } from "../../core/record/stamp";
import {
  createStored,
  isPurged,
  type OwnAnnotation,
  type StoredAnnotation,
} from "../../core/record/stored-annotation";
import {
  extrasOf,
  keyOfPassage,
  newPassageKey,
  passageValue,
  tagValues,
  writeExtras,
  type ExtraValues,
} from "../../core/record/write-extras";
import type { AnnotationStore } from "./annotation-store-type";

type Store = Pick<AnnotationStore, "act">;

/** Writes on those annotations of which there is something to write. */
const write = (
  annotations: Store,
  ids: readonly string[],
  valuesFor: (stored: StoredAnnotation, stamp: Stamp) => ExtraValues,
): Action =>
  annotations.act(ids, (stored, { stamp }) => {
    if (!stored || isPurged(stored)) return undefined;
    const values = valuesFor(stored, stamp);
    return values.length === 0 ? undefined : writeExtras(stored, values, stamp);
  });

/** Gives an annotation these tags of its own, and no others; those in its words stay in its words. */
export const setTags = (annotations: Store, id: string, tags: readonly string[]): Action =>
  write(annotations, [id], (stored) => tagValues(stored, tags));

export const setStarred = (annotations: Store, id: string, isStarred: boolean): Action =>
  write(annotations, [id], () => [[STAR, isStarred ? 1 : TAKEN_AWAY]]);

export const setResolved = (annotations: Store, id: string, isResolved: boolean): Action =>
  write(annotations, [id], () => [[RESOLVED, isResolved ? 1 : TAKEN_AWAY]]);

/** Makes an annotation say something of one passage more. */
export const addPassage = (annotations: Store, id: string, passage: Target): Action =>
  write(annotations, [id], (stored, stamp) => {
    const value = passageValue(passage);
    return value === undefined || keyOfPassage(stored, passage) !== undefined
      ? []
      : [[newPassageKey(stamp), value]];
  });

/** Puts `instead`, or nothing, in the place of one of its further passages. */
export const changePassage = (
  annotations: Store,
  id: string,
  { passage, instead }: { readonly passage: Target; readonly instead?: Target },
): Action =>
  write(annotations, [id], (stored) => {
    const key = keyOfPassage(stored, passage);
    if (key === undefined) return [];
    return [[key, (instead && passageValue(instead)) ?? TAKEN_AWAY]];
  });

/** A new annotation that says all of this; answers with its id. */
export function addWhole(
  annotations: Store,
  id: string,
  annotation: Omit<OwnAnnotation, "id" | "created" | "modified">,
): Action {
  return annotations.act([id], (_, { stamp, now }) => {
    const whole = { ...annotation, id, created: now, modified: now };
    return createStored(whole, stamp.replica, extrasOf(whole, stamp));
  });
}
