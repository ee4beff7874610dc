import type { Colour, Target } from "../annotation/annotation";
import type { Selector } from "../annotation/selector";
import {
  isPurged,
  noteOf,
  writeColour,
  writeLife,
  writeNote,
  type StoredAnnotation,
  type StoredRecord,
} from "./stored-annotation";
import { writeTarget } from "./write-target";
import { takeEarlier } from "./earlier-wordings";
import { isSaid, writeExtras } from "./write-extras";
import { TAKEN_AWAY, type Extra, type ExtraValue } from "./extras";
import { compareStamps, type Stamp } from "./stamp";

/** What an annotation says, besides being there, and which write each part comes from. */
export type Content = {
  readonly note: string;
  readonly colour: Colour;
  readonly target: Target;
  readonly stamps: Stamps;
  /** Absent where it has none. */
  readonly extras?: readonly Extra[];
};
type Stamps = StoredAnnotation["stamps"];

/** One part of one annotation as it was, and as the reader made it. */
export type PartChange = { readonly id: string } & (
  | { readonly part: "note"; readonly before: string; readonly after: string }
  | { readonly part: "colour"; readonly before: Colour; readonly after: Colour }
  | { readonly part: "target"; readonly before: Target; readonly after: Target }
  | {
      readonly part: "extra";
      readonly key: string;
      readonly before: ExtraValue;
      readonly after: ExtraValue;
    }
  | {
      readonly part: "life";
      readonly before: boolean;
      readonly after: boolean;
      /** What it said then: one that somebody else has written on since is not deleted. */
      readonly content: Content;
      /** Whether it was made, or unmade: not deleted, nor restored. */
      readonly isMaking: boolean;
    }
);

/** What one act of the reader's made of each annotation that it changed; `before` is undefined for a new one. */
export type Action = readonly {
  readonly before: StoredRecord | undefined;
  readonly after: StoredRecord;
}[];

export const changesOf = (action: Action): readonly PartChange[] =>
  action.flatMap(({ before, after }) => changesBetween(before, after));

/** The reader's changes between two states of one annotation; `before` is undefined where it was made. */
export function changesBetween(
  before: StoredRecord | undefined,
  after: StoredRecord,
): readonly PartChange[] {
  if (isPurged(after) || (before && isPurged(before))) return [];
  const { id } = after.annotation;
  const life = { id, part: "life", content: contentOf(after), after: isAlive(after) } as const;
  if (!before) return [{ ...life, before: false, isMaking: true }];
  const [was, is] = [contentOf(before), contentOf(after)];
  const changes: PartChange[] = [];
  if (was.note !== is.note) changes.push({ id, part: "note", before: was.note, after: is.note });
  if (was.colour !== is.colour)
    changes.push({ id, part: "colour", before: was.colour, after: is.colour });
  if (!isSameTarget(was.target, is.target))
    changes.push({ id, part: "target", before: was.target, after: is.target });
  for (const key of new Set([...before.extras, ...after.extras].map((it) => it.key))) {
    const [old, now] = [valueIn(before, key), valueIn(after, key)];
    if (!isSameValue(old, now)) changes.push({ id, part: "extra", key, before: old, after: now });
  }
  if (isAlive(before) !== isAlive(after))
    changes.push({ ...life, before: isAlive(before), isMaking: false });
  return changes;
}

/** The change that takes a change back. */
export function inverse(change: PartChange): PartChange {
  switch (change.part) {
    case "note":
      return { ...change, before: change.after, after: change.before };
    case "colour":
      return { ...change, before: change.after, after: change.before };
    case "target":
      return { ...change, before: change.after, after: change.before };
    case "extra":
      return { ...change, before: change.after, after: change.before };
    case "life":
      return { ...change, before: change.after, after: change.before };
  }
}

type Changing = {
  /** Of the page that changes it. */
  readonly stamp: Stamp;
  readonly now: string;
  /** The names of the pages that were open in the same tab before: what they wrote is its own. */
  readonly earlier?: readonly string[];
};

/**
 * Makes a change on an annotation as it is by now, in the name of the page whose change or whose
 * taking back it was. Undefined where the part is not as that page left it: somebody wrote it
 * since, in another tab or later here, and what was written stays.
 */
export function withChange(
  stored: StoredRecord,
  change: PartChange,
  { stamp, now, earlier = [] }: Changing,
): StoredAnnotation | undefined {
  const isOurs = ({ replica }: Stamp) => replica === stamp.replica || earlier.includes(replica);
  if (isPurged(stored)) return undefined;
  const last =
    change.part === "extra"
      ? stored.extras.find(({ key }) => key === change.key)?.stamp
      : stored.stamps[change.part];
  if (!last || !isOurs(last)) return undefined;
  const { note, colour, target } = contentOf(stored);
  if (change.part === "life") {
    if (isAlive(stored) !== change.before) return undefined;
    if (change.after) return writeLife(stored, undefined, stamp);
    return isUntouched(stored, change.content, isOurs) ? writeLife(stored, now, stamp) : undefined;
  }
  if (!isAlive(stored)) return undefined;
  switch (change.part) {
    case "note":
      return note === change.before ? withNote(stored, change.after, { stamp, now }) : undefined;
    case "colour":
      return colour === change.before
        ? writeColour(stored, { colour: change.after, modified: now }, stamp)
        : undefined;
    case "target":
      return isSameTarget(target, change.before)
        ? writeTarget(stored, change.after, stamp)
        : undefined;
    case "extra":
      return isSameValue(valueIn(stored, change.key), change.before)
        ? writeExtras(stored, [[change.key, change.after]], stamp)
        : undefined;
  }
}

/** A wording that another page wrote is shown in exchange for the one that is: neither is lost. */
function withNote(
  stored: StoredAnnotation,
  note: string,
  { stamp, now: modified }: { readonly stamp: Stamp; readonly now: string },
): StoredAnnotation {
  const taken = stored.earlier.find(({ text }) => text === note);
  return taken
    ? takeEarlier(stored, { taken, modified }, stamp)
    : writeNote(stored, { note, modified }, stamp);
}

const isAlive = ({ deleted }: StoredAnnotation): boolean => deleted === undefined;

const contentOf = (stored: StoredAnnotation): Content => ({
  note: noteOf(stored),
  colour: stored.annotation.colour,
  target: stored.annotation.target,
  stamps: stored.stamps,
  ...(stored.extras.length > 0 && { extras: stored.extras }),
});

const valueIn = ({ extras }: StoredAnnotation, key: string): ExtraValue =>
  extras.find((it) => it.key === key)?.value ?? TAKEN_AWAY;

const isSameValue = (a: ExtraValue, b: ExtraValue): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** What there is to be seen of it. */
const saidBy = ({ extras = [] }: Content): string =>
  JSON.stringify(extras.filter(isSaid).map(({ key, value }) => [key, value]));

/** Whether an annotation says what it said then, and none but this page has written on it since. */
function isUntouched(
  stored: StoredAnnotation,
  then: Content,
  isOurs: (stamp: Stamp) => boolean,
): boolean {
  const is = contentOf(stored);
  const isOwn = (part: "note" | "colour" | "target") =>
    isOurs(is.stamps[part]) || compareStamps(is.stamps[part], then.stamps[part]) === 0;
  return (
    is.note === then.note &&
    is.colour === then.colour &&
    isSameTarget(is.target, then.target) &&
    saidBy(is) === saidBy(then) &&
    (is.extras ?? []).every(
      ({ key, stamp }) =>
        isOurs(stamp) ||
        then.extras?.some((it) => it.key === key && compareStamps(it.stamp, stamp) === 0),
    ) &&
    (["note", "colour", "target"] as const).every(isOwn)
  );
}

const isSameTarget = (a: Target, b: Target): boolean => a === b || partsOf(a) === partsOf(b);

const fieldsOf = (selector: Selector) =>
  Object.entries(selector).sort(([a], [b]) => (a < b ? -1 : 1));

/** The same text for the same target, in whatever order its fields stand. */
const partsOf = ({ source, edition, selectors }: Target): string =>
  JSON.stringify([source, edition, selectors.map(fieldsOf)]);
