import { useQuery } from "@tanstack/react-query";
import { useLayoutEffect } from "react";
import { hashAddress } from "../browser/net/hash-address";
import { readPath } from "../core/address";
import { useTranslation } from "../i18n/react";
import { libraryQuery } from "../state/texts/article-queries";
import { LoadedPage } from "./LoadedPage";
import { LoadingScreen } from "./LoadingScreen";

/** The bare address opens the library's first text: a newcomer is to see a page, not a list. */
export function HomePage() {
  const { t } = useTranslation();
  const query = useQuery(libraryQuery);
  const { data: articles } = query;
  const first = articles?.[0];
  useLayoutEffect(() => {
    if (articles) hashAddress.goTo(first ? readPath(first.id) : "/library", { replace: true });
  }, [articles, first]);
  return <LoadedPage query={query}>{() => <LoadingScreen label={t("app.loading")} />}</LoadedPage>;
}
