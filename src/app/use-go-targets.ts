import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { hashAddress } from "../browser/net/hash-address";
import { parseAddress, readPath } from "../core/address";
import type { ListedNote, NotesOfText } from "../core/all-notes/listed-note";
import { notesPath } from "../core/all-notes/notes-address";
import { typedField } from "../core/all-notes/notes-query";
import type { Flow } from "../core/article/flow";
import { flowOf } from "../core/article/flow";
import { sectionsOf } from "../core/article/sections";
import type { Titles } from "../core/library/titled-text";
import { goTargets, type GoTarget } from "../core/search/go-to";
import { searchTerms } from "../core/search/search-terms";
import { shortened } from "../core/text/shorten";
import { useTranslation } from "../i18n/react";
import { useKeepers, useValue } from "../state/react";
import { articleQuery } from "../state/texts/article-queries";
import { useTitles } from "./use-titles";

/** Something to go to: a path, or a block of the text that is read. */
export type GoPlace = GoTarget & {
  readonly to: string | { readonly block: number };
  readonly flow: Flow;
  /** What tells it from another of the same name. */
  readonly about?: string | undefined;
};

const LETTERS = 90;
const MOST_NOTES = 6;

/** What is meant by a few letters: pages, sections of the text that is read, texts, tags and notes. */
export function useGoTargets(typed: string): readonly GoPlace[] {
  const { t, i18n } = useTranslation();
  const { allNotes } = useKeepers();
  const { texts } = useValue(allNotes);
  const titles = useTitles();
  const sections = useSections();
  const named = useMemo(
    () => [
      ...PAGES.map(([to, name]) => ({ kind: "page", name: t(name), to, flow: {} }) as const),
      ...sections,
      ...textsAmong(titles),
      ...tagsIn(texts ?? []).map((tag): GoPlace => ({
        kind: "tag",
        name: tag,
        flow: { dir: undefined },
        to: notesPath({ typed: typedField("tags", tag, i18n.language), grouping: "tag" }),
      })),
    ],
    [i18n.language, sections, t, texts, titles],
  );
  return useMemo(() => {
    const terms = searchTerms({ words: typed, isExact: false, isWhole: false });
    const holding = terms.length === 0 ? undefined : allNotes.index.holding(terms);
    const notes = holding ? notesAmong(texts ?? [], holding) : [];
    return [...goTargets(typed, named), ...notes.map((note) => placeOfNote(note, titles))];
  }, [allNotes, named, texts, titles, typed]);
}

const PAGES = [
  ["/notes", "margin.all"],
  ["/library", "library.title"],
  ["/storage", "bar.storage"],
] as const;

function useSections(): readonly GoPlace[] {
  const queries = useQueryClient();
  return useMemo(() => {
    const at = parseAddress(hashAddress.hash());
    const edition =
      at.page === "read" ? queries.getQueryData(articleQuery(at.article).queryKey) : undefined;
    if (!edition) return [];
    return sectionsOf(edition.article.blocks, edition.blocks).map(({ heading, index }) => ({
      kind: "section",
      name: heading.text,
      flow: flowOf(heading.inLanguage === undefined ? edition.article : heading),
      to: { block: index },
    }));
  }, [queries]);
}

const textsAmong = (titles: Titles | undefined): readonly GoPlace[] =>
  [...(titles ?? [])].flatMap(([id, { title, flow, isRemoved }]) =>
    isRemoved ? [] : [{ kind: "text", name: title, flow, to: readPath(id) } as const],
  );

/** Each once, as first written. */
function tagsIn(texts: readonly NotesOfText[]): readonly string[] {
  const tags = new Map<string, string>();
  for (const { notes } of texts)
    for (const { tags: written, tagKeys } of notes)
      for (const [at, key] of tagKeys.entries())
        if (!tags.has(key)) tags.set(key, written[at] ?? key);
  return [...tags.values()];
}

function notesAmong(
  texts: readonly NotesOfText[],
  ids: ReadonlySet<string>,
): readonly ListedNote[] {
  const found: ListedNote[] = [];
  for (const { notes } of texts)
    for (const note of notes) {
      if (found.length === MOST_NOTES) return found;
      if (ids.has(note.annotation.id)) found.push(note);
    }
  return found;
}

function placeOfNote({ annotation, note, quote }: ListedNote, titles: Titles | undefined): GoPlace {
  const { id, target } = annotation;
  const text = titles?.get(target.source);
  return {
    kind: "note",
    name: shortened(note === "" ? quote : note, LETTERS),
    about: text?.title,
    flow: {},
    to: text && !text.isRemoved ? readPath(target.source, id) : notesPath({ typed: quote }),
  };
}
