import type { OrphanedAnnotation, PlacedAnnotation } from "../../core/anchoring/placement";
import type { Format } from "../../i18n/format";
import { useAnnotations, useDrafts } from "../../state/react";
import { AnnotationCard, type CardHandlers, type Spot } from "./AnnotationCard";

export type CardListProps = CardHandlers & {
  readonly entries: readonly (PlacedAnnotation | OrphanedAnnotation)[];
  /** The article's line. */
  readonly text: string;
  readonly activeId: string | undefined;
  readonly hoveredId: string | undefined;
  /** Whether the open card was opened from the keyboard. */
  readonly takesFocus: boolean;
  /** The annotations at the spot that was last opened. */
  readonly spot: readonly string[];
  readonly format: Format;
};

export function CardList({
  entries,
  text,
  activeId,
  hoveredId,
  takesFocus,
  spot,
  ...rest
}: CardListProps) {
  const { readOnly } = useAnnotations();
  const drafts = useDrafts();
  return (
    <ul className="grid gap-2">
      {entries.map((entry) => {
        const { id } = entry.annotation;
        const isActive = id === activeId;
        return (
          <li key={id}>
            <AnnotationCard
              {...rest}
              entry={entry}
              words={"range" in entry ? text.slice(entry.range.start, entry.range.end) : ""}
              isActive={isActive}
              isHovered={id === hoveredId}
              takesFocus={isActive && takesFocus}
              spot={isActive ? spotOf(spot, id) : undefined}
              draft={drafts.get(id)}
              isReadOnly={readOnly.has(id)}
            />
          </li>
        );
      })}
    </ul>
  );
}

const spotOf = (ids: readonly string[], id: string): Spot | undefined =>
  ids.includes(id) && ids.length > 1 ? { place: ids.indexOf(id) + 1, ids } : undefined;
