import { useState } from "react";
import type { Article } from "../../core/article/article";
import { bidiBalanced, isolated } from "../../core/text/bidi-controls";
import { useTranslation } from "../../i18n/react";

type Props = { readonly article: Article };

/** Where the text is from, and when it was put on paper: who finds the sheet can find the text again. */
export function Colophon({ article }: Props) {
  const { t, i18n, format } = useTranslation();
  const [now] = useState(() => new Date().toISOString());
  const { headline, author, publisher, url, inLanguage } = article;
  return (
    <footer className="printed-colophon" lang={i18n.language} dir={i18n.dir()}>
      <p>
        {t("print.source")}: <bdi lang={inLanguage}>{bidiBalanced(headline)}</bdi>
        {author && (
          <>
            {" "}
            · <bdi>{t("article.by", { author: isolated(author) })}</bdi>
          </>
        )}
        {publisher && (
          <>
            {" "}
            · <bdi lang={inLanguage}>{bidiBalanced(publisher)}</bdi>
          </>
        )}
      </p>
      {url && (
        <p>
          <bdi dir="ltr" className="printed-address">
            {url}
          </bdi>
        </p>
      )}
      <p>{t("print.printed", { program: t("app.name"), date: format.time(now) })}</p>
    </footer>
  );
}
