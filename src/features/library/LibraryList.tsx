import { readPath } from "../../core/address";
import { useTranslation } from "../../i18n/react";
import type { ArticleSummary } from "../../core/article/article";
import { descriptionFor, flowOf } from "../../core/article/flow";
import { bidiBalanced } from "../../core/text/bidi-controls";
import { useAnnotations } from "../../state/react";

type Props = { readonly articles: readonly ArticleSummary[] };

/** The published texts, each with how much the reader has noted on it. */
export function LibraryList({ articles }: Props) {
  const { t, i18n, format } = useTranslation();
  const { layers } = useAnnotations();
  if (articles.length === 0) return <p className="text-soft">{t("library.empty")}</p>;
  return (
    <ul className="grid gap-4">
      {articles.map((article) => {
        const { id, headline, author, inLanguage } = article;
        const { words, ...flow } = descriptionFor(article, i18n.language) ?? {};
        const count = layers.get(id)?.annotations.length ?? 0;
        return (
          <li key={id} className="library-item">
            <h2 {...flowOf(article)} className="font-text text-2xl leading-loose font-bold">
              <a
                href={`#${readPath(id)}`}
                className="underline-offset-4 after:absolute after:inset-0 hover:underline"
              >
                {headline}
              </a>
            </h2>
            {author && (
              <bdi lang={inLanguage} className="text-soft text-sm">
                {bidiBalanced(author)}
              </bdi>
            )}
            <p className="text-soft" {...flow}>
              {words}
            </p>
            <p className="font-semibold mt-2 text-sm">
              {t("library.annotations", { count, shown: format.number(count) })}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
