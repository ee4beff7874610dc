import { useMemo, useRef } from "react";
import { mergeable } from "../../core/anchoring/mergeable";
import type { OrphanedAnnotation, PlacedAnnotation } from "../../core/anchoring/placement";
import { quoteOf } from "../../core/annotation/annotation";
import { flowingQuote, flowingWords } from "../../core/article/flowing-words";
import { shortened } from "../../core/text/shorten";
import type { TextRange } from "../../core/text/text-range";
import type { Edition } from "../../state/texts/article-queries";
import { useAnnotations, useDrafts } from "../../state/react";
import { AnnotationCard, type CardHandlers, type Spot } from "./AnnotationCard";
import { useBeside } from "./use-beside";

export type CardListProps = CardHandlers & {
  readonly entries: readonly (PlacedAnnotation | OrphanedAnnotation)[];
  readonly edition: Edition;
  /** Where the author's links in a range of the line lead. */
  readonly linksIn: (range: TextRange) => readonly string[];
  readonly activeId: string | undefined;
  readonly hoveredId: string | undefined;
  /** Whether the open card was opened from the keyboard. */
  readonly takesFocus: boolean;
  /** The annotations at the spot that was last opened. */
  readonly spot: readonly string[];
  /** Whether each stands level with its line, and not in a list. */
  readonly isBeside?: boolean;
};

/** A list that is longer is laid out near the window only. */
const FEW = 50;
/** More than six lines of a card hold: a quote may be a whole book, and would be laid out in full for them. */
const QUOTE_LETTERS = 500;
const NONE: readonly never[] = [];

export function CardList({
  entries,
  edition,
  linksIn,
  activeId,
  hoveredId,
  takesFocus,
  spot,
  isBeside = false,
  ...rest
}: CardListProps) {
  const { readOnly, unsaved, withheld, earlier } = useAnnotations();
  const drafts = useDrafts();
  const isLong = entries.length > FEW && !isBeside;
  const list = useRef<HTMLUListElement>(null);
  const ids = useMemo(() => entries.map(({ annotation }) => annotation.id), [entries]);
  const isDrawn = useBeside(list, ids, activeId, isBeside);
  const open = entries.find(({ annotation }) => annotation.id === activeId);
  const neighbour =
    open && "range" in open
      ? mergeable(
          edition.line.text,
          entries.filter(isPlaced).filter(({ annotation: { id } }) => !readOnly.has(id)),
          open,
        )
      : undefined;
  return (
    <ul ref={list} className="card-list">
      {entries.map((entry, place) => {
        const { id, target } = entry.annotation;
        if (!isDrawn(id, place)) return null;
        const range = "range" in entry ? entry.range : undefined;
        const quoted = flowingQuote(edition, shortened(quoteOf(target), QUOTE_LETTERS), range);
        const isActive = id === activeId;
        return (
          <li key={id} data-for={id} className={isLong && !isActive ? "card-afar" : undefined}>
            <AnnotationCard
              {...rest}
              entry={entry}
              quoted={quoted.words}
              words={
                "range" in entry && entry.fate === "reworded"
                  ? flowingWords(edition, entry.range).words
                  : ""
              }
              lang={quoted.lang}
              dir={quoted.dir}
              links={isActive && "range" in entry ? linksIn(entry.range) : NONE}
              isActive={isActive}
              edition={edition}
              neighbour={isActive ? neighbour : undefined}
              isHovered={id === hoveredId}
              takesFocus={isActive && takesFocus}
              spot={isActive ? spotOf(spot, id) : undefined}
              draft={drafts.get(id)}
              isReadOnly={readOnly.has(id)}
              isUnsaved={unsaved.has(id) || withheld.has(id)}
              hasEarlier={earlier.has(id)}
            />
          </li>
        );
      })}
    </ul>
  );
}

const isPlaced = (entry: PlacedAnnotation | OrphanedAnnotation): entry is PlacedAnnotation =>
  "range" in entry;

const spotOf = (ids: readonly string[], id: string): Spot | undefined =>
  ids.includes(id) && ids.length > 1 ? { place: ids.indexOf(id) + 1, ids } : undefined;
