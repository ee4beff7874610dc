import { useEffect, useMemo, useState } from "react";
import { keyedStorage } from "../../browser/storage/local-storage";
import { TEXT_ORDERS, type TextOrder, type TextSorting } from "../../core/library/sort-texts";
import { useTranslation } from "../../i18n/react";
import { useStores } from "../../state/react";
import type { Visit } from "../../state/reading/reading-place";

/** How the texts are listed, the published and one's own alike. */
export type Listing = {
  readonly sorting: TextSorting;
  /** Of each text that was read, by id. */
  readonly visits: ReadonlyMap<string, Visit>;
  readonly chooseOrder: (order: TextOrder) => void;
  readonly search: (query: string) => void;
};

const kept = keyedStorage("library");

const orderBefore = (): TextOrder =>
  TEXT_ORDERS.find((order) => order === kept.read("order")) ?? "added";

/** The order is that of the last visit; the search begins anew. */
export function useListing(): Listing {
  const { i18n } = useTranslation();
  const { places } = useStores();
  const [order, setOrder] = useState(orderBefore);
  const [query, setQuery] = useState("");
  const [visits, setVisits] = useState(() => places.visits());
  // oxlint-disable-next-line react/set-state-in-effect -- the text that is left for the list is written down when its page goes, after this one was drawn first
  useEffect(() => setVisits(places.visits()), [places]);
  const sorting = useMemo(
    () => ({
      order,
      query,
      lastRead: new Map([...visits].map(([id, { at }]) => [id, at])),
      language: i18n.language,
    }),
    [i18n.language, order, query, visits],
  );
  const chooseOrder = (next: TextOrder) => {
    kept.write("order", next);
    setOrder(next);
  };
  return { sorting, visits, chooseOrder, search: setQuery };
}
