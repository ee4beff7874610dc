import { useQuery } from "@tanstack/react-query";
import { useLayoutEffect } from "react";
import { hashAddress } from "../browser/net/hash-address";
import { readPath } from "../core/address";
import { useTranslation } from "../i18n/react";
import { libraryQuery, LoadFailure } from "../state/texts/article-queries";
import { FaultScreen } from "./FaultScreen";
import { LoadingScreen } from "./LoadingScreen";

/** The bare address opens the library's first text: a newcomer is to see a page, not a list. */
export function HomePage() {
  const { t } = useTranslation();
  const { data: articles, error, isFetching, refetch } = useQuery(libraryQuery);
  const first = articles?.[0];
  useLayoutEffect(() => {
    if (articles) hashAddress.goTo(first ? readPath(first.id) : "/library", { replace: true });
  }, [articles, first]);
  if (articles || isFetching || !(error instanceof LoadFailure))
    return <LoadingScreen label={t("app.loading")} />;
  return <FaultScreen fault={error.fault} onRetry={() => void refetch()} />;
}
