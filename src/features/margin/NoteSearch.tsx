import { useTranslation } from "../../i18n/react";
import { SearchField } from "../../ui/SearchField";

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
    <SearchField
      label={t("margin.find")}
      value={query}
      found={
        found === undefined ? "" : t("margin.found", { count: found, shown: format.number(found) })
      }
      onChange={onChange}
    />
  );
}
