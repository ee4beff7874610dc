import { readPath } from "../../core/address";
import type { ArticleSummary } from "../../core/article/article";
import { descriptionFor, flowOf } from "../../core/article/flow";
import { bidiBalanced, isolated } from "../../core/text/bidi-controls";
import { useTranslation } from "../../i18n/react";
import type { Visit } from "../../state/reading/reading-place";
import { Button } from "../../ui/Button";
import { Icon } from "../../ui/Icon";
import { TextFacts } from "./TextFacts";

type Props = {
  readonly article: ArticleSummary;
  /** How many notes the reader has on it. */
  readonly count: number;
  readonly visit: Visit | undefined;
  /** Whether it opens with no network; undefined where nobody keeps any. */
  readonly isKept: boolean | undefined;
  /** Whether it is being kept. */
  readonly isUnderWay: boolean;
  readonly onKeep: (article: ArticleSummary) => void;
};

/** A published text in the list. */
export function LibraryRow({ article, count, visit, isKept, isUnderWay, onKeep }: Props) {
  const { id, headline, author, inLanguage } = article;
  const { t, i18n } = useTranslation();
  const { words, ...flow } = descriptionFor(article, i18n.language) ?? {};
  return (
    <li className="library-item">
      <h3 className="font-text text-2xl leading-loose font-bold">
        <a
          href={`#${readPath(id)}`}
          className="after:absolute after:inset-0 hover:underline underline-offset-4"
        >
          <bdi {...flowOf(article)}>{headline}</bdi>
        </a>
      </h3>
      {author && (
        <p className="text-soft text-sm">
          <bdi lang={inLanguage}>{bidiBalanced(author)}</bdi>
        </p>
      )}
      <p className="text-soft" {...flow}>
        {words}
      </p>
      <TextFacts count={count} visit={visit} isKept={isKept === true} />
      {isKept === false && (
        <div className="library-actions">
          <Button
            look="quiet"
            className="-ms-3"
            disabled={isUnderWay}
            aria-label={t("bringing.keep", { name: isolated(headline) })}
            onClick={() => onKeep(article)}
          >
            <Icon name="download" />
            {t(isUnderWay ? "bringing.keeping" : "bringing.keepShort")}
          </Button>
        </div>
      )}
    </li>
  );
}
