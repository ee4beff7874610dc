import type { OrphanedAnnotation, PlacedAnnotation } from "../../core/anchoring/placement";
import type { TextRange } from "../../core/text/text-range";
import type { Format } from "../../i18n/format";
import { useAnnotations, useDrafts } from "../../state/react";
import { AnnotationCard, type CardHandlers, type Spot } from "./AnnotationCard";

export type CardListProps = CardHandlers & {
  readonly entries: readonly (PlacedAnnotation | OrphanedAnnotation)[];
  /** The article's line. */
  readonly text: string;
  /** Where the author's links in a range of the line lead. */
  readonly linksIn: (range: TextRange) => readonly string[];
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
const NONE: readonly never[] = [];

export function CardList({
  entries,
  text,
  linksIn,
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
        const { id } = entry.annotation;
        const isActive = id === activeId;
        return (
          <li key={id} className={isLong && !isActive ? "card-afar" : undefined}>
            <AnnotationCard
              {...rest}
              entry={entry}
              words={"range" in entry ? text.slice(entry.range.start, entry.range.end) : ""}
              links={isActive && "range" in entry ? linksIn(entry.range) : NONE}
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
