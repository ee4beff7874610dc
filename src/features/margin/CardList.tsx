import { isInMemory } from "../../state/notes/record-state";
import { useMemo, useRef } from "react";
import { mergeable } from "../../core/anchoring/mergeable";
import type { OrphanedAnnotation, PlacedAnnotation } from "../../core/anchoring/placement";
import { quoteOf } from "../../core/annotation/annotation";
import { flowingQuote, flowingWords } from "../../core/article/flowing-words";
import { shortened } from "../../core/text/shorten";
import { linksIn } from "../../core/article/links";
import { useAnnotations, useDrafts, useSession, useValue } from "../../state/react";
import { AnnotationCard, type Spot } from "./AnnotationCard";
import { repliedId } from "./replied-id";
import { Replies } from "./Replies";
import { threadsOf, type Thread } from "./threads";
import { useBeside } from "./use-beside";

type Props = {
  readonly entries: readonly (PlacedAnnotation | OrphanedAnnotation)[];
  /** Whether each stands level with its line, and not in a list. */
  readonly isBeside?: boolean;
};

/** A list that is longer is laid out near the window only. */
const FEW = 50;
/** More than six lines of a card hold: a quote may be a whole book, and would be laid out in full for them. */
const QUOTE_LETTERS = 500;
const NONE: readonly never[] = [];

export function CardList({ entries, isBeside = false }: Props) {
  const { edition, ...session } = useSession();
  const activeId = useValue(session.openId);
  const hoveredId = useValue(session.hoveredId);
  const { spot, takesFocus } = useValue(session.opening);
  const { states } = useAnnotations();
  const drafts = useDrafts();
  const isLong = entries.length > FEW && !isBeside;
  const list = useRef<HTMLUListElement>(null);
  const all = useValue(session.all);
  const threads = useMemo(
    () => threadsOf(entries, (replyTo) => repliedId(replyTo, { edition, all: { get: () => all } })),
    [all, edition, entries],
  );
  const ids = useMemo(() => threads.map(({ first }) => first.annotation.id), [threads]);
  const openRoot = threads.find((it) => holds(it, activeId))?.first.annotation.id;
  const isDrawn = useBeside(list, ids, openRoot, isBeside);
  const open = entries.find(({ annotation }) => annotation.id === activeId);
  const neighbour =
    open && "range" in open
      ? mergeable(
          edition.text,
          entries
            .filter(isPlaced)
            .filter(({ annotation: { id } }) => states.get(id)?.status !== "read-only"),
          open,
        )
      : undefined;
  const cardOf = (entry: Entry) => {
    const { id, target } = entry.annotation;
    const range = "range" in entry ? entry.range : undefined;
    const quoted = flowingQuote(edition, shortened(quoteOf(target), QUOTE_LETTERS), range);
    const isActive = id === activeId;
    const state = states.get(id);
    return (
      <AnnotationCard
        entry={entry}
        quoted={quoted.words}
        words={
          "range" in entry && entry.fate === "reworded"
            ? flowingWords(edition, entry.range).words
            : ""
        }
        lang={quoted.lang}
        dir={quoted.dir}
        links={isActive && "range" in entry ? linksIn(edition, entry.range) : NONE}
        isActive={isActive}
        neighbour={isActive ? neighbour : undefined}
        isHovered={id === hoveredId}
        takesFocus={isActive && takesFocus}
        spot={isActive ? spotOf(spot, id) : undefined}
        draft={drafts.get(id)}
        isReadOnly={state?.status === "read-only"}
        isUnsaved={isInMemory(state)}
        hasEarlier={state?.earlier !== undefined}
      />
    );
  };
  return (
    <ul ref={list} className="card-list">
      {threads.map(({ first, replies }, place) => {
        const { id } = first.annotation;
        if (!isDrawn(id, place)) return null;
        const isActive = id === openRoot;
        return (
          <li key={id} data-for={id} className={isLong && !isActive ? "card-afar" : undefined}>
            {cardOf(first)}
            {replies.length > 0 && (
              <Replies
                isOpen={isActive}
                cards={replies.map((it) => ({ id: it.annotation.id, card: cardOf(it) }))}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}

type Entry = PlacedAnnotation | OrphanedAnnotation;

const holds = ({ first, replies }: Thread, id: string | undefined): boolean =>
  [first, ...replies].some(({ annotation }) => annotation.id === id);

const isPlaced = (entry: PlacedAnnotation | OrphanedAnnotation): entry is PlacedAnnotation =>
  "range" in entry;

const spotOf = (ids: readonly string[], id: string): Spot | undefined =>
  ids.includes(id) && ids.length > 1 ? { place: ids.indexOf(id) + 1, ids } : undefined;
