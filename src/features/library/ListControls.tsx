import { TEXT_ORDERS } from "../../core/library/sort-texts";
import { useTranslation } from "../../i18n/react";
import { Choice } from "../../ui/Choice";
import { Icon } from "../../ui/Icon";
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
      <div className="note-search grow">
        <Icon name="search" className="text-soft shrink-0" />
        <input
          type="search"
          dir={query === "" ? undefined : "auto"}
          value={query}
          aria-label={t("bringing.find")}
          placeholder={t("bringing.find")}
          onChange={({ target }) => listing.search(target.value)}
        />
        <span role="status" className="text-soft shrink-0 text-sm">
          {query.trim() !== "" && t("bringing.found", { count, shown: format.number(count) })}
        </span>
      </div>
      <Choice
        legend={t("bringing.sort")}
        options={TEXT_ORDERS.map((it) => [it, t(`bringing.sortBy.${it}`)] as const)}
        value={order}
        onChoose={listing.chooseOrder}
      />
    </div>
  );
}
