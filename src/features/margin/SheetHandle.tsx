import { useId, type KeyboardEvent } from "react";
import { useTranslation } from "../../i18n/react";
import { Icon } from "../../ui/Icon";
import { heightAfterTap, heightBeside } from "./sheet-heights";
import type { SheetControl } from "./use-sheet";

/** What the sheet is raised and lowered by: pressed, by arrows, or dragged. */
export function SheetHandle({ height, hasNote, choose }: SheetControl) {
  const { t } = useTranslation();
  const told = useId();
  const isDown = height === "down";
  const onKeyDown = (event: KeyboardEvent) => {
    const { key } = event;
    if (key === "ArrowUp" || key === "ArrowDown")
      choose(heightBeside(height, key === "ArrowUp" ? 1 : -1, hasNote));
    else if (key === "Escape" && !isDown) choose("down");
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <button
      type="button"
      className="sheet-handle"
      aria-label={t("margin.title")}
      aria-describedby={told}
      aria-keyshortcuts="ArrowUp ArrowDown Escape"
      aria-expanded={height === "half" || height === "full"}
      aria-controls="margin-cards"
      onClick={() => choose(heightAfterTap(height))}
      onKeyDown={onKeyDown}
    >
      <span id={told} hidden>
        {t(`margin.sheet.${height}`)}
      </span>
      {!isDown && <span className="sheet-grip" />}
      <Icon name={height === "full" ? "chevron-down" : "chevron-up"} size={20} />
      {t("margin.title")}
    </button>
  );
}
