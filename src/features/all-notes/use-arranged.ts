import { useDeferredValue, useMemo, useSyncExternalStore } from "react";
import { notesFinder } from "../../core/all-notes/found-notes";
import { groupedNotes, type Grouping, type NotesGroup } from "../../core/all-notes/grouped-notes";
import type { NotesOfText } from "../../core/all-notes/listed-note";
import { isAnything, parseNotesQuery } from "../../core/all-notes/notes-query";
import { placedRows, type RowPlaces } from "../../core/all-notes/row-places";
import { localDay } from "../../browser/local-day";
import { useTranslation } from "../../i18n/react";
import { useColourName, useKeepers, useValue } from "../../state/react";
import type { Titles } from "../../core/library/titled-text";

export type Arranged = {
  readonly groups: readonly NotesGroup[];
  readonly places: RowPlaces;
  /** How many notes there are, and how many of them are found. */
  readonly all: number;
  readonly found: number;
};

const NO_TEXTS: readonly NotesOfText[] = [];

/** What is found of all notes, in groups; `listing` and `preparing` until the notes are listed, or can be searched. */
export function useArranged(
  now: string,
  grouping: Grouping,
  titles: Titles | undefined,
): Arranged | "listing" | "preparing" {
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  const { allNotes: notes } = useKeepers();
  const { texts, isSearchable } = useValue(notes);
  const nameOf = useColourName();
  const lineLetters = useSyncExternalStore(watchWidth, lettersInLine);
  // A key is drawn before what it finds.
  const typed = useDeferredValue(now);
  const query = useMemo(() => parseNotesQuery(typed), [typed]);
  const ordered = useMemo(
    () => (texts && titles ? inTitleOrder(texts, titles, language) : NO_TEXTS),
    [language, texts, titles],
  );
  const isReady = query.words.trim() === "" || isSearchable;
  const arranged = useMemo(() => {
    const isFound =
      isAnything(query) || !isReady
        ? () => isReady
        : notesFinder(
            query,
            {
              ofColour: (colour) => [nameOf(colour), t(`colour.${colour}`)],
              ofText: (source) => titles?.get(source)?.title,
            },
            notes.index,
          );
    const groups = groupedNotes(ordered, isFound, { grouping, dayOf: localDay, language });
    // A note with several tags stands in several groups.
    const found =
      grouping === "tag"
        ? new Set(groups.flatMap((group) => group.notes)).size
        : groups.reduce((sum, group) => sum + group.notes.length, 0);
    return {
      groups,
      places: placedRows(groups, lineLetters),
      all: ordered.reduce((sum, text) => sum + text.notes.length, 0),
      found,
    };
  }, [grouping, isReady, language, lineLetters, nameOf, notes, ordered, query, t, titles]);
  if (!texts || !titles) return "listing";
  return isReady ? arranged : "preparing";
}

const widths = [
  [matchMedia("(width >= 56rem)"), 100],
  [matchMedia("(width >= 36rem)"), 54],
] as const;

/** How many letters a line of a note surely holds. */
const lettersInLine = (): number => widths.find(([{ matches }]) => matches)?.[1] ?? 30;

function watchWidth(listener: () => void): () => void {
  for (const [media] of widths) media.addEventListener("change", listener);
  return () => {
    for (const [media] of widths) media.removeEventListener("change", listener);
  };
}

/** Those that are not here stand last. */
function inTitleOrder(
  texts: readonly NotesOfText[],
  titles: Titles,
  language: string,
): readonly NotesOfText[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const titleOf = ({ source }: NotesOfText) => titles.get(source)?.title;
  return texts.toSorted((a, b) => {
    const [one, other] = [titleOf(a), titleOf(b)];
    if (one === undefined || other === undefined)
      return (
        Number(one === undefined) - Number(other === undefined) || (a.source < b.source ? -1 : 1)
      );
    return compare(one, other) || (a.source < b.source ? -1 : 1);
  });
}
