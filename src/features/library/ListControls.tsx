import { TEXT_ORDERS } from "../../core/library/sort-texts";
import { useTranslation } from "../../i18n/react";
import { Choice } from "../../ui/Choice";
import { SearchField } from "../../ui/SearchField";
import type { Listing } from "./use-listing";

type Props = {
  readonly listing: Listing;
  /** How many texts are found. */
  readonly count: number;
};

/** The search over the texts, and their order. */
export function ListControls({ listing, count }: Props) {
  const { t, format } = useTranslation();
  const { query, order } = listing.sorting;
  return (
    <div className="list-controls">
      <SearchField
        className="grow"
        label={t("bringing.find")}
        value={query}
        found={
          query.trim() === "" ? "" : t("bringing.found", { count, shown: format.number(count) })
        }
        onChange={listing.search}
      />
      <Choice
        legend={t("bringing.sort")}
        options={TEXT_ORDERS.map((it) => [it, t(`bringing.sortBy.${it}`)] as const)}
        value={order}
        onChoose={listing.chooseOrder}
      />
    </div>
  );
}
