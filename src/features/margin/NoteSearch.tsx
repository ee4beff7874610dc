import { Icon } from "../../ui/Icon";
import { useTranslation } from "../../i18n/react";

type Props = {
  readonly query: string;
  /** How many were found; undefined where nothing is sought, or not yet. */
  readonly found: number | undefined;
  readonly onChange: (query: string) => void;
};

/** Narrows the cards to those that hold some words. */
export function NoteSearch({ query, found, onChange }: Props) {
  const { t, format } = useTranslation();
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
        {found !== undefined && t("margin.found", { count: found, shown: format.number(found) })}
      </span>
    </div>
  );
}
