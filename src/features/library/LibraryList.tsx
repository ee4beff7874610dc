import { useTranslation } from "../../i18n/react";
import { Link } from "wouter";
import type { ArticleSummary } from "../../core/article/article";
import { directionOfLanguage } from "../../core/text/direction";
import type { Format } from "../../i18n/format";
import { useAnnotations } from "../../state/react";

type Props = { readonly articles: readonly ArticleSummary[]; readonly format: Format };

/** The published texts, each with how much the reader has noted on it. */
export function LibraryList({ articles, format }: Props) {
  const { t, i18n } = useTranslation();
  const { layers } = useAnnotations();
  if (articles.length === 0) return <p className="text-soft">{t("library.empty")}</p>;
  return (
    <ul className="grid gap-4">
      {articles.map(({ id, headline, author, description, inLanguage }) => {
        const count = layers.get(id)?.annotations.length ?? 0;
        return (
          <li key={id} className="library-item">
            <h2
              lang={inLanguage}
              dir={directionOfLanguage(inLanguage)}
              className="font-text text-2xl leading-loose font-bold"
            >
              <Link href={`/read/${id}`} className="after:absolute after:inset-0 hover:text-rubric">
                {headline}
              </Link>
            </h2>
            {author && <bdi className="text-soft text-sm">{author}</bdi>}
            <p className="text-soft" dir="auto">
              {description?.[i18n.language] ?? description?.[inLanguage]}
            </p>
            <p className="text-rubric mt-2 text-sm">
              {t("library.annotations", { count, shown: format.number(count) })}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
