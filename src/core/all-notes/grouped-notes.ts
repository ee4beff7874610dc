import { COLOURS } from "../annotation/annotation";
import type { ListedNote, NotesOfText } from "./listed-note";

export const GROUPINGS = ["text", "tag", "colour", "day"] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Notes that have something in common. */
export type NotesGroup = {
  /** A text's id, a tag as it is compared, a colour, a day (`2026-11-22`); blank for the notes that have none. */
  readonly key: string;
  /** The tag as it was first written; elsewhere the key. */
  readonly name: string;
  readonly notes: readonly ListedNote[];
};

type How = {
  readonly grouping: Grouping;
  /** The day of a time (ISO 8601, UTC) where the reader is, as `2026-11-22`. */
  readonly dayOf: (time: string) => string;
  /** BCP 47: tags are sorted as this language's readers do. */
  readonly language: string;
};

/**
 * Notes in groups; a note with several tags stands in each of theirs. Texts stand in the order in which they are
 * given, tags by their letters, colours as they are offered, days with the latest first; in a group the notes stand in
 * reading order, text by text, those of a day with the latest first. Who have no tag, colour or day stand last.
 */
export function groupedNotes(
  texts: readonly NotesOfText[],
  isFound: (note: ListedNote) => boolean,
  { grouping, dayOf, language }: How,
): readonly NotesGroup[] {
  if (grouping === "text")
    return texts.flatMap(({ source, notes }) => {
      const found = notes.filter(isFound);
      return found.length === 0 ? [] : [{ key: source, name: source, notes: found }];
    });
  const groups = new Map<string, { name: string; notes: ListedNote[] }>();
  const put = (key: string, name: string, note: ListedNote) => {
    const group = groups.get(key);
    if (group) group.notes.push(note);
    else groups.set(key, { name, notes: [note] });
  };
  const ordered = grouping === "day" ? [{ notes: latestFirst(texts) }] : texts;
  for (const { notes } of ordered)
    for (const note of notes) if (isFound(note)) putInto[grouping](note, put, dayOf);
  const all = [...groups].map(([key, { name, notes }]) => ({ key, name, notes }));
  return all.sort(orderOf(grouping, language));
}

type Put = (key: string, name: string, note: ListedNote) => void;

const putInto = {
  tag(note: ListedNote, put: Put) {
    const { tags, tagKeys } = note;
    for (const [at, key] of tagKeys.entries()) put(key, tags[at] ?? key, note);
    if (tags.length === 0) put("", "", note);
  },
  colour(note: ListedNote, put: Put) {
    const { colour = "" } = note.annotation;
    put(colour, colour, note);
  },
  day(note: ListedNote, put: Put, dayOf: How["dayOf"]) {
    const { created } = note.annotation;
    const day = created === undefined ? "" : dayOf(created);
    put(day, day, note);
  },
};

type Order = (a: NotesGroup, b: NotesGroup) => number;

function orderOf(grouping: Exclude<Grouping, "text">, language: string): Order {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const ranks = new Map<string, number>(COLOURS.map((colour, rank) => [colour, rank]));
  const orders: Record<typeof grouping, Order> = {
    tag: (a, b) => compare(a.name, b.name) || (a.key < b.key ? -1 : 1),
    colour: (a, b) => (ranks.get(a.key) ?? 0) - (ranks.get(b.key) ?? 0),
    day: (a, b) => (a.key < b.key ? 1 : -1),
  };
  return (a, b) => Number(a.key === "") - Number(b.key === "") || orders[grouping](a, b);
}

const known = new WeakMap<readonly NotesOfText[], readonly ListedNote[]>();

/** Worked out once for the same texts: of fifty thousand notes it takes longer than a key may. */
function latestFirst(texts: readonly NotesOfText[]): readonly ListedNote[] {
  const sorted = known.get(texts) ?? texts.flatMap(({ notes }) => notes).sort(byTime);
  known.set(texts, sorted);
  return sorted;
}

/** ISO 8601 in UTC sorts by its letters. */
function byTime(a: ListedNote, b: ListedNote): number {
  const [one = "", other = ""] = [a.annotation.created, b.annotation.created];
  return one === other ? 0 : one < other ? 1 : -1;
}
