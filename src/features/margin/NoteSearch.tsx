import { Icon } from "../../ui/Icon";
import { useTranslation } from "../../i18n/react";
import type { Format } from "../../i18n/format";

type Props = {
  readonly query: string;
  readonly found: number;
  readonly format: Format;
  readonly onChange: (query: string) => void;
};

/** Narrows the cards to those that hold some words. */
export function NoteSearch({ query, found, format, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <div className="note-search">
      <Icon name="search" className="text-soft shrink-0" />
      <input
        type="search"
        dir={query === "" ? undefined : "auto"}
        value={query}
        aria-label={t("margin.find")}
        placeholder={t("margin.find")}
        onChange={({ target }) => onChange(target.value)}
      />
      <span role="status" className="text-soft shrink-0 text-sm">
        {query.trim() !== "" && t("margin.found", { count: found, shown: format.number(found) })}
      </span>
    </div>
  );
}
