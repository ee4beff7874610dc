import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "../i18n/react";
import { articleQuery, LoadFailure } from "../state/article-queries";
import { FaultScreen } from "./FaultScreen";
import { LoadingScreen } from "./LoadingScreen";
import { ReadingRoom } from "./ReadingRoom";

type Props = { readonly articleId: string; readonly annotationId: string | undefined };

/** An article's page: loading, missing, broken, or the text with its margin. */
export function ReadingPage({ articleId, annotationId }: Props) {
  const { t } = useTranslation();
  const { data: edition, error, isFetching, refetch } = useQuery(articleQuery(articleId));
  if (edition)
    return <ReadingRoom key={edition.edition} edition={edition} annotationId={annotationId} />;
  if (isFetching || !(error instanceof LoadFailure))
    return <LoadingScreen label={t("app.loading")} />;
  return <FaultScreen fault={error.fault} onRetry={() => void refetch()} />;
}
