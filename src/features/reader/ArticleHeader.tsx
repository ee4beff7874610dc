import { useTranslation } from "../../i18n/react";
import type { Article } from "../../core/article/article";
import type { Format } from "../../i18n/format";

type Props = { readonly article: Article; readonly format: Format };

/** The headline and what is known of the text: each part in its own direction. */
export function ArticleHeader({ article, format }: Props) {
  const { t, i18n } = useTranslation();
  const { headline, description, author, publisher, datePublished, url, license, inLanguage } =
    article;
  const about = description?.[i18n.language] ?? description?.[inLanguage];
  return (
    <header className="article-header">
      <h1>{headline}</h1>
      {about && (
        <p className="text-soft" dir="auto">
          {about}
        </p>
      )}
      {(author ?? publisher ?? datePublished ?? url ?? license) && (
        <p className="text-soft flex flex-wrap gap-x-4 text-sm">
          {author && <bdi>{t("article.by", { author })}</bdi>}
          {publisher && <bdi>{publisher}</bdi>}
          {datePublished && <time dateTime={datePublished}>{format.day(datePublished)}</time>}
          {url && (
            <a href={url} rel="noopener noreferrer" target="_blank" className="underline">
              {t("article.source")}
            </a>
          )}
          {license && <bdi>{license}</bdi>}
        </p>
      )}
    </header>
  );
}
