import { useMemo } from "react";
import type { ArticleSummary } from "../../core/article/article";
import { sortTexts } from "../../core/library/sort-texts";
import { useTranslation } from "../../i18n/react";
import { useAnnotations } from "../../state/react";
import { LibraryRow } from "./LibraryRow";
import { useKeptTexts } from "./use-kept-texts";
import type { Listing } from "./use-listing";

type Props = {
  readonly articles: readonly ArticleSummary[];
  readonly listing: Listing;
};

/** The published texts, each with how much the reader has noted on it, and whether it is kept on the device. */
export function LibraryList({ articles, listing: { sorting, visits } }: Props) {
  const { t } = useTranslation();
  const { layers } = useAnnotations();
  const { kept, underWay, keep } = useKeptTexts();
  const shown = useMemo(() => sortTexts(articles, sorting), [articles, sorting]);

  if (articles.length === 0) return <p className="text-soft">{t("library.empty")}</p>;
  if (shown.length === 0) return <p className="text-soft">{t("bringing.noneFound")}</p>;
  return (
    <ul className="library-list">
      {shown.map((article) => (
        <LibraryRow
          key={article.id}
          article={article}
          count={layers.get(article.id)?.annotations.length ?? 0}
          visit={visits.get(article.id)}
          isKept={kept?.has(article.id)}
          isUnderWay={underWay.has(article.id)}
          onKeep={keep}
        />
      ))}
    </ul>
  );
}
