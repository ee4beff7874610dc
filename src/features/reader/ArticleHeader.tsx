import { useTranslation } from "../../i18n/react";
import { correctPath } from "../../core/address";
import { isOwnTextId } from "../../core/library/own-text-id";
import type { Article } from "../../core/article/article";
import { descriptionFor } from "../../core/article/flow";
import { bidiBalanced, isolated } from "../../core/text/bidi-controls";

type Props = { readonly article: Article };

/** The headline and what is known of the text: each part in its own direction. */
export function ArticleHeader({ article }: Props) {
  const { t, i18n, format } = useTranslation();
  const { id, headline, author, publisher, datePublished, url, license, inLanguage } = article;
  const { words: about, ...flow } = descriptionFor(article, i18n.language) ?? {};
  return (
    <header className="article-header">
      <h1>{headline}</h1>
      {about && (
        <p className="text-soft" {...flow}>
          {about}
        </p>
      )}
      {(author ?? publisher ?? datePublished ?? url ?? license) && (
        <p lang={i18n.language} className="text-soft flex flex-wrap gap-x-4 text-sm">
          {author && <bdi>{t("article.by", { author: isolated(author) })}</bdi>}
          {publisher && <bdi lang={inLanguage}>{bidiBalanced(publisher)}</bdi>}
          {datePublished && <time dateTime={datePublished}>{format.day(datePublished)}</time>}
          {url && (
            <a href={url} rel="noopener noreferrer" target="_blank" className="underline">
              {t("article.source")}
            </a>
          )}
          {license && <bdi lang={inLanguage}>{bidiBalanced(license)}</bdi>}
        </p>
      )}
      {isOwnTextId(id) && (
        <p lang={i18n.language} className="text-sm print:hidden">
          <a href={`#${correctPath(id)}`} className="text-soft underline">
            {t("article.correct")}
          </a>
        </p>
      )}
    </header>
  );
}
