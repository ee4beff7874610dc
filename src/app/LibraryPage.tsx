import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "../i18n/react";
import { LibraryList } from "../features/library/LibraryList";
import { libraryQuery, LoadFailure } from "../state/article-queries";
import { FaultScreen } from "./FaultScreen";
import { LoadingScreen } from "./LoadingScreen";
import { TopBar } from "./TopBar";
import { useFormat } from "./use-format";
import { usePageTitle } from "./use-page-title";

export function LibraryPage() {
  const { t } = useTranslation();
  const format = useFormat();
  usePageTitle(t("library.title"));
  const { data: articles, error, isFetching, refetch } = useQuery(libraryQuery);
  if (!articles)
    return isFetching || !(error instanceof LoadFailure) ? (
      <LoadingScreen label={t("library.loading")} />
    ) : (
      <FaultScreen fault={error.fault} onRetry={() => void refetch()} />
    );
  return (
    <>
      <TopBar />
      <main id="text" tabIndex={-1} className="mx-auto max-w-2xl px-4 py-8 outline-none">
        <h1 className="mb-6 text-2xl font-semibold">{t("library.title")}</h1>
        <LibraryList articles={articles} format={format} />
      </main>
    </>
  );
}
