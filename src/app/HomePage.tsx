import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "../i18n/react";
import { Redirect } from "wouter";
import { libraryQuery, LoadFailure } from "../state/article-queries";
import { FaultScreen } from "./FaultScreen";
import { LoadingScreen } from "./LoadingScreen";
import { addressOf } from "./use-open-annotation";

/** The bare address opens the library's first text: a newcomer is to see a page, not a list. */
export function HomePage() {
  const { t } = useTranslation();
  const { data: articles, error, isFetching, refetch } = useQuery(libraryQuery);
  const first = articles?.[0];
  if (first) return <Redirect replace to={addressOf(first.id)} />;
  if (articles) return <Redirect replace to="/library" />;
  if (isFetching || !(error instanceof LoadFailure))
    return <LoadingScreen label={t("app.loading")} />;
  return <FaultScreen fault={error.fault} onRetry={() => void refetch()} />;
}
