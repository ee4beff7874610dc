import { useQuery } from "@tanstack/react-query";
import type { Address } from "../core/address";
import { useTranslation } from "../i18n/react";
import { articleQuery, LoadFailure } from "../state/texts/article-queries";
import { FaultScreen } from "./FaultScreen";
import { LoadingScreen } from "./LoadingScreen";
import { ReadingRoom } from "./ReadingRoom";

type Props = { readonly address: Extract<Address, { readonly page: "read" }> };

/** An article's page: loading, missing, broken, or the text with its margin. */
export function ReadingPage({ address }: Props) {
  const { t } = useTranslation();
  const { data: edition, error, isFetching, refetch } = useQuery(articleQuery(address.article));
  if (edition) return <ReadingRoom key={edition.id} edition={edition} />;
  if (isFetching || !(error instanceof LoadFailure))
    return <LoadingScreen label={t("app.loading")} />;
  return <FaultScreen fault={error.fault} onRetry={() => void refetch()} />;
}
