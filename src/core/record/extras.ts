import type { Annotation, Target } from "../annotation/annotation";
import { selectorsFrom } from "../annotation/selector";
import { compareStamps, type Stamp } from "./stamp";
import type { OwnAnnotation } from "./stored-annotation";

/** `TAKEN_AWAY`, or what the key says it is: a tag's spelling, 1, a passage. */
export type ExtraValue = string | number | readonly (string | number)[];

/**
 * A part of an annotation that most have not. Each has a key of its own and the stamp of its last write, so that
 * two tabs that tag, star and add passages at the same time lose nothing of each other's: `#` and a folded tag,
 * `@` and a passage's name, `STAR`, `RESOLVED`. What a key says that this version does not know is kept as it is.
 */
export type Extra = { readonly key: string; readonly value: ExtraValue; readonly stamp: Stamp };

/** It stays as a trace, so that no older copy brings back what was taken away. */
export const TAKEN_AWAY = 0;
export const STAR = "*";
export const RESOLVED = "!";

export const NO_EXTRAS: readonly Extra[] = [];

/** Of each key its last write, in the keys' order. */
export function mergedExtras(a: readonly Extra[], b: readonly Extra[]): readonly Extra[] {
  if (b.length === 0) return a;
  const last = new Map<string, Extra>();
  for (const extra of [...a, ...b]) {
    const known = last.get(extra.key);
    if (!known || compareExtras(extra, known) > 0) last.set(extra.key, extra);
  }
  return [...last.values()].sort((one, other) => (one.key < other.key ? -1 : 1));
}

/** Two that bear one stamp by mischance are told apart by what they say. */
const compareExtras = (a: Extra, b: Extra): number =>
  compareStamps(a.stamp, b.stamp) || (JSON.stringify(a.value) > JSON.stringify(b.value) ? 1 : -1);

/** The same annotation, with what its extras say. Where there are none it says nothing of them. */
export function withExtras(annotation: OwnAnnotation, extras: readonly Extra[]): OwnAnnotation {
  if (extras.length === 0) return annotation;
  const tags: string[] = [];
  const further: Target[] = [];
  for (const { key, value } of extras)
    if (key.startsWith("#") && typeof value === "string") tags.push(value);
    else if (typeof value === "object") further.push(targetFrom(annotation, value));
  const isOn = (flag: string) => extras.some(({ key, value }) => key === flag && value === 1);
  return { ...annotation, tags, further, isStarred: isOn(STAR), isResolved: isOn(RESOLVED) };
}

/** A passage as it is written: its words, what stands before and after, where it begins, its length, the edition. */
const targetFrom = (
  { target: { source } }: Pick<Annotation, "target">,
  [exact, prefix, suffix, start, length, edition]: readonly (string | number)[],
): Target => ({
  source,
  ...(edition !== undefined && { edition: String(edition) }),
  selectors: selectorsFrom(
    String(exact),
    String(prefix),
    String(suffix),
    Number(start),
    Number(length),
  ),
});
