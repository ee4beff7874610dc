import { ChevronDown, ChevronUp } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Placement } from "../../core/anchoring/placement";
import type { Format } from "../../i18n/format";
import type { OwnLayer } from "../../state/annotation-store";
import { useAnnotations, useDrafts, usePreferences, useStores } from "../../state/react";
import { Switch } from "../../ui/Switch";
import { AnnotationCard, type CardHandlers, type Spot } from "./AnnotationCard";
import { DeletedList } from "./DeletedList";

type Props = CardHandlers & {
  readonly placement: Placement;
  readonly own: OwnLayer | undefined;
  readonly activeId: string | undefined;
  readonly hoveredId: string | undefined;
  readonly takesFocus: boolean;
  /** The annotations at the spot that was last opened. */
  readonly spot: readonly string[];
  /** On a narrow window the margin is a sheet at its foot, which can be drawn up. */
  readonly isDrawnUp: boolean;
  readonly onDrawUp: (isDrawnUp: boolean) => void;
  readonly format: Format;
  /** What there is to say before the cards. */
  readonly notices: ReactNode;
};

/** The ḥāshiya: the annotations in reading order, then those without a place, then the deleted ones. */
export function Margin({
  placement,
  own,
  activeId,
  hoveredId,
  spot,
  isDrawnUp,
  format,
  ...rest
}: Props) {
  const { t } = useTranslation();
  const { preferences } = useStores();
  const { showGuide } = usePreferences();
  const { unsaved } = useAnnotations();
  const drafts = useDrafts();
  const { placed, orphans } = placement;
  const count = placed.length + orphans.length;
  const handlers = { onOpen: rest.onOpen, onLeave: rest.onLeave, onHover: rest.onHover };
  const Chevron = isDrawnUp ? ChevronDown : ChevronUp;

  const cardOf = (it: (typeof placed)[number] | (typeof orphans)[number]) => {
    const { id } = it.annotation;
    return (
      <li key={id}>
        <AnnotationCard
          {...handlers}
          annotation={it.annotation}
          layer={it.layer}
          orphanReason={"reason" in it ? it.reason : undefined}
          isActive={id === activeId}
          isHovered={id === hoveredId}
          takesFocus={id === activeId && rest.takesFocus}
          spot={id === activeId ? spotOf(spot, id) : undefined}
          draft={drafts.get(id)}
          unsaved={unsaved.get(id)}
          format={format}
        />
      </li>
    );
  };

  return (
    <aside
      id="margin"
      aria-label={t("margin.title")}
      className="margin"
      data-drawn-up={isDrawnUp || undefined}
    >
      <header className="margin-header">
        <h2 className="hidden text-base font-semibold lg:block">{t("margin.title")}</h2>
        <button
          type="button"
          className="flex min-h-12 grow items-center gap-2 text-base font-semibold lg:hidden"
          aria-expanded={isDrawnUp}
          aria-controls="margin-cards"
          onClick={() => rest.onDrawUp(!isDrawnUp)}
        >
          <Chevron aria-hidden size={20} />
          {t("margin.title")}
        </button>
        <span className="text-soft text-sm">
          {t("margin.count", { count, shown: format.number(count) })}
        </span>
      </header>
      <div id="margin-cards" className="margin-cards">
        <div className="px-1">
          <Switch
            label={t("margin.showGuide")}
            isOn={showGuide}
            onChange={(isOn) => preferences.set({ showGuide: isOn })}
          />
        </div>
        {rest.notices}
        {!placed.some(({ layer }) => layer === "mine") && (
          <p className="margin-hint">{t("margin.empty")}</p>
        )}
        <ul className="grid gap-2">{placed.map(cardOf)}</ul>
        {orphans.length > 0 && (
          <section aria-label={t("margin.orphans")}>
            <h3 className="text-rubric mt-4 mb-2 text-sm font-semibold">{t("margin.orphans")}</h3>
            <ul className="grid gap-2">{orphans.map(cardOf)}</ul>
          </section>
        )}
        {own && <DeletedList deleted={own.deleted} format={format} />}
      </div>
    </aside>
  );
}

const spotOf = (ids: readonly string[], id: string): Spot | undefined =>
  ids.includes(id) ? { place: ids.indexOf(id) + 1, ids } : undefined;
