import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { ArticleSummary } from "../../core/article/article";
import { sortTexts } from "../../core/library/sort-texts";
import { useTranslation } from "../../i18n/react";
import { libraryQuery, LoadFailure } from "../../state/texts/article-queries";
import { useOwnTexts } from "../../state/react";
import { Button } from "../../ui/Button";
import { Notice } from "../../ui/Notice";
import { LibraryList } from "./LibraryList";
import { ListControls } from "./ListControls";
import { OwnTexts } from "./OwnTexts";
import { useListing } from "./use-listing";

/** So many fit on a screen: fewer need neither order nor search. */
const FEW = 4;
const NONE: readonly ArticleSummary[] = [];

/** One's own texts and the published ones, looked for and put in order together. */
export function TextLists() {
  const { t } = useTranslation();
  const { data: articles, error, refetch } = useQuery(libraryQuery);
  const { texts } = useOwnTexts();
  const listing = useListing();
  const { sorting } = listing;
  const published = articles ?? NONE;
  const count = useMemo(
    () => sortTexts(texts.values(), sorting).length + sortTexts(published, sorting).length,
    [published, sorting, texts],
  );
  return (
    <>
      {texts.size + published.length > FEW && <ListControls listing={listing} count={count} />}
      <section aria-labelledby="own-texts" className="library-section">
        <h2 id="own-texts" tabIndex={-1}>
          {t("bringing.own")}
        </h2>
        <OwnTexts listing={listing} />
      </section>
      <section aria-labelledby="published-texts" className="library-section">
        <h2 id="published-texts">{t("bringing.published")}</h2>
        {articles && <LibraryList articles={articles} listing={listing} />}
        {!articles && !(error instanceof LoadFailure) && <p>{t("library.loading")}</p>}
        {!articles && error instanceof LoadFailure && (
          <Notice role="alert">
            <p className="w-full">{t("fault.library")}</p>
            <Button onClick={() => void refetch()}>{t("fault.retry")}</Button>
          </Notice>
        )}
      </section>
    </>
  );
}
