import type { Target } from "../annotation/annotation";
import { positionAmong, quoteAmong } from "../annotation/selector";
import { keyOfTag, tagsOnce } from "../annotation/tags";
import {
  mergedExtras,
  RESOLVED,
  STAR,
  TAKEN_AWAY,
  withExtras,
  type Extra,
  type ExtraValue,
} from "./extras";
import type { Stamp } from "./stamp";
import { alive, withSeen, type OwnAnnotation, type StoredAnnotation } from "./stored-annotation";

/** What keys are to say from now on; `TAKEN_AWAY` takes what they said away. */
export type ExtraValues = readonly (readonly [key: string, value: ExtraValue])[];

export const isSaid = ({ value }: Pick<Extra, "value">): boolean => value !== TAKEN_AWAY;

/** Writes some of an annotation's extras; the others stay as they are. */
export function writeExtras(
  given: StoredAnnotation,
  values: ExtraValues,
  stamp: Stamp,
): StoredAnnotation {
  const stored = alive(given, stamp);
  const written = values.map(([key, value]) => ({ key, value, stamp }));
  const rest = stored.extras.filter(({ key }) => !values.some(([other]) => other === key));
  const extras = mergedExtras(rest, written);
  return withSeen({ ...stored, annotation: withExtras(stored.annotation, extras), extras }, stamp);
}

export const keyOfTagExtra = (tag: string): string => `#${keyOfTag(tag)}`;

/** What makes `tags` the own tags of an annotation: those that it has not yet, and those that it is to have no more. */
export function tagValues(
  { extras }: Pick<StoredAnnotation, "extras">,
  tags: readonly string[],
): ExtraValues {
  const wanted = new Map(tagsOnce(tags).map((tag) => [keyOfTagExtra(tag), tag]));
  const known = extras.filter((it) => it.key.startsWith("#") && isSaid(it));
  const gone = known.filter(({ key }) => !wanted.has(key));
  const isKnown = (key: string) => known.some((it) => it.key === key);
  return [
    ...[...wanted].filter(([key]) => !isKnown(key)),
    ...gone.map(({ key }) => [key, TAKEN_AWAY] as const),
  ];
}

/** A further passage as it is written; undefined for the whole text, which is no passage. */
export function passageValue({ selectors, edition }: Target): ExtraValue | undefined {
  const [quote, position] = [quoteAmong(selectors), positionAmong(selectors)];
  if (!quote || !position) return undefined;
  const { start, end } = position;
  const { exact, prefix, suffix } = quote;
  return [exact, prefix, suffix, start, end - start, ...(edition === undefined ? [] : [edition])];
}

/** The key of one of an annotation's further passages; undefined where it has it no more. */
export function keyOfPassage(
  { extras }: Pick<StoredAnnotation, "extras">,
  passage: Target,
): string | undefined {
  const said = JSON.stringify(passageValue(passage));
  return extras.find(({ value }) => JSON.stringify(value) === said)?.key;
}

/** The key of a passage that a page adds; `nth` counts those of one write, from 0. */
export const newPassageKey = ({ replica, revision }: Stamp, nth = 0): string =>
  `@${replica}.${revision}${nth === 0 ? "" : `.${nth}`}`;

/** What an annotation says beyond the parts that all have, as one write. */
export function extrasOf(annotation: Omit<OwnAnnotation, "id">, stamp: Stamp): readonly Extra[] {
  const { tags = [], further = [], isStarred = false, isResolved = false } = annotation;
  const values: (readonly [string, ExtraValue])[] = tagValues({ extras: [] }, tags).slice();
  for (const [nth, target] of further.entries()) {
    const value = passageValue(target);
    if (value) values.push([newPassageKey(stamp, nth), value]);
  }
  if (isStarred) values.push([STAR, 1]);
  if (isResolved) values.push([RESOLVED, 1]);
  return mergedExtras(
    [],
    values.map(([key, value]) => ({ key, value, stamp })),
  );
}
