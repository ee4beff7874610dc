import type { OrphanedAnnotation, PlacedAnnotation } from "../anchoring/placement";
import type { Colour } from "../annotation/annotation";
import { keyOfTag, tagsOf } from "../annotation/tags";

/** What a filter chooses by besides colour, tag and person. */
export const STATES = ["noted", "bare", "starred", "resolved", "changed", "lost"] as const;
export type NoteState = (typeof STATES)[number];

/**
 * Which annotations are looked at: of each kind one of what is chosen, and all kinds; a kind of which nothing is
 * chosen leaves all.
 */
export type Filter = {
  readonly colours: readonly Colour[];
  /** As they are spelt; they are compared by their keys. */
  readonly tags: readonly string[];
  /** `mine`, `guide`, or the key of a sender. */
  readonly people: readonly string[];
  readonly states: readonly NoteState[];
};

export const NO_FILTER: Filter = { colours: [], tags: [], people: [], states: [] };

type Entry = PlacedAnnotation | OrphanedAnnotation;

export const isFiltering = ({ colours, tags, people, states }: Filter): boolean =>
  colours.length + tags.length + people.length + states.length > 0;

const isChosen = <Value>(chosen: readonly Value[], isIt: (value: Value) => boolean): boolean =>
  chosen.length === 0 || chosen.some(isIt);

/** Whether an annotation is what a filter chooses. */
export function fits({ colours, tags, people, states }: Filter, entry: Entry): boolean {
  const { annotation } = entry;
  const person = personOf(entry);
  const keys = tags.length === 0 ? NONE : new Set(tagsOf(annotation).map(keyOfTag));
  return (
    isChosen(colours, (it) => it === annotation.colour) &&
    isChosen(tags, (it) => keys.has(keyOfTag(it))) &&
    isChosen(people, (it) => it === person) &&
    isChosen(states, (it) => isInState(entry, it))
  );
}

const NONE: ReadonlySet<string> = new Set();

export const personOf = ({ layer, person }: Entry): string => person?.key ?? layer;

function isInState(entry: Entry, state: NoteState): boolean {
  const { bodies, isStarred, isResolved } = entry.annotation;
  switch (state) {
    case "noted":
      return bodies.length > 0;
    case "bare":
      return bodies.length === 0;
    case "starred":
      return isStarred === true;
    case "resolved":
      return isResolved === true;
    case "changed":
      return "fate" in entry && entry.fate !== undefined && entry.fate !== "unchanged";
    case "lost":
      return "reason" in entry;
  }
}

/** What there is to choose by, and how many annotations each choice has; what none has is left out. */
export type Choices = {
  readonly colours: ReadonlyMap<Colour, number>;
  /** By the tag as it is spelt first. */
  readonly tags: ReadonlyMap<string, number>;
  readonly people: ReadonlyMap<string, number>;
  readonly states: ReadonlyMap<NoteState, number>;
};

export function choicesAmong(entries: readonly Entry[]): Choices {
  const colours = new Map<Colour, number>();
  const people = new Map<string, number>();
  const states = new Map<NoteState, number>();
  const tags = new Map<string, { readonly tag: string; count: number }>();
  const count = <Key>(map: Map<Key, number>, key: Key) => map.set(key, (map.get(key) ?? 0) + 1);
  for (const entry of entries) {
    const { annotation } = entry;
    if (annotation.colour) count(colours, annotation.colour);
    count(people, personOf(entry));
    for (const state of STATES) if (isInState(entry, state)) count(states, state);
    for (const tag of tagsOf(annotation)) {
      const key = keyOfTag(tag);
      const known = tags.get(key);
      if (known) known.count += 1;
      else tags.set(key, { tag, count: 1 });
    }
  }
  const most = [...tags.values()].sort((a, b) => b.count - a.count);
  return { colours, people, states, tags: new Map(most.map((it) => [it.tag, it.count])) };
}

/** A filter with one choice more, or without it where it was chosen. */
export function toggled<Kind extends keyof Filter>(
  filter: Filter,
  kind: Kind,
  value: Filter[Kind][number],
): Filter {
  const chosen: readonly unknown[] = filter[kind];
  const next = chosen.includes(value) ? chosen.filter((it) => it !== value) : [...chosen, value];
  return { ...filter, [kind]: next };
}
