import { useId, useRef, useState } from "react";
import { useTranslation } from "../../i18n/react";
import { useSession, useValue } from "../../state/react";
import { IconButton } from "../../ui/IconButton";
import { FilterPanel } from "./FilterPanel";

/** Opens what the notes are filtered by; pressed while they are. */
export function FilterButton() {
  const { t } = useTranslation();
  const isFiltering = useValue(useSession().filter) !== undefined;
  const [isOpen, setOpen] = useState(false);
  const panel = useId();
  const place = useRef<HTMLDivElement>(null);
  const button = () => place.current?.querySelector<HTMLElement>("button");
  return (
    <div ref={place} className="note-filter">
      <IconButton
        icon="list-filter"
        label={t("margin.parts.filter")}
        className="toggled-part"
        data-on={isFiltering || undefined}
        aria-expanded={isOpen}
        aria-controls={isOpen ? panel : undefined}
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen && (
        <FilterPanel
          id={panel}
          onClose={(isByKeys) => {
            setOpen(false);
            if (isByKeys) button()?.focus();
          }}
        />
      )}
    </div>
  );
}
