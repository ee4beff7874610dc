import type { OrphanedAnnotation, PlacedAnnotation } from "../../core/anchoring/placement";
import { quoteOf } from "../../core/annotation/annotation";
import { flowingQuote, flowingWords } from "../../core/article/flowing-words";
import type { Format } from "../../i18n/format";
import type { Edition } from "../../state/article-queries";
import { useAnnotations, useDrafts } from "../../state/react";
import { AnnotationCard, type CardHandlers, type Spot } from "./AnnotationCard";

export type CardListProps = CardHandlers & {
  readonly entries: readonly (PlacedAnnotation | OrphanedAnnotation)[];
  readonly edition: Edition;
  readonly activeId: string | undefined;
  readonly hoveredId: string | undefined;
  /** Whether the open card was opened from the keyboard. */
  readonly takesFocus: boolean;
  /** The annotations at the spot that was last opened. */
  readonly spot: readonly string[];
  readonly format: Format;
};

/** A list that is longer is laid out near the window only. */
const FEW = 50;

export function CardList({
  entries,
  edition,
  activeId,
  hoveredId,
  takesFocus,
  spot,
  ...rest
}: CardListProps) {
  const { readOnly, unsaved, withheld, earlier } = useAnnotations();
  const drafts = useDrafts();
  const isLong = entries.length > FEW;
  return (
    <ul className="card-list">
      {entries.map((entry) => {
        const { id, target } = entry.annotation;
        const range = "range" in entry ? entry.range : undefined;
        const quoted = flowingQuote(edition, quoteOf(target), range);
        const isActive = id === activeId;
        return (
          <li key={id} className={isLong && !isActive ? "card-afar" : undefined}>
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
              isActive={isActive}
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

const spotOf = (ids: readonly string[], id: string): Spot | undefined =>
  ids.includes(id) && ids.length > 1 ? { place: ids.indexOf(id) + 1, ids } : undefined;
