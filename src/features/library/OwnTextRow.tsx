import { useState } from "react";
import { correctPath, readPath } from "../../core/address";
import type { OwnTextSummary } from "../../core/library/own-text";
import { directionOfLanguage } from "../../core/text/direction";
import { bidiBalanced, isolated } from "../../core/text/bidi-controls";
import { useTranslation } from "../../i18n/react";
import type { Visit } from "../../state/reading/reading-place";
import { Icon } from "../../ui/Icon";
import { IconButton } from "../../ui/IconButton";
import { DetailsDialog } from "./DetailsDialog";
import { TextFacts } from "./TextFacts";

type Props = {
  readonly text: OwnTextSummary;
  /** How many notes lie on it. */
  readonly count: number;
  readonly visit: Visit | undefined;
  /** Whether it opens with no network. */
  readonly isKept: boolean;
  readonly onRemove: (text: OwnTextSummary) => void;
};

/** A text of one's own in the list: what it is, how much is noted on it, and what can be done with it. */
export function OwnTextRow({ text, count, visit, isKept, onRemove }: Props) {
  const { id, headline, author, inLanguage, words, added } = text;
  const { t, format } = useTranslation();
  const [isEditing, setEditing] = useState(false);
  const name = { name: isolated(headline) };
  return (
    <li className="library-item library-own">
      <div className="min-w-0 grow">
        <h3 className="font-text text-xl leading-loose font-bold">
          <a
            href={`#${readPath(id)}`}
            className="hover:underline underline-offset-4 after:absolute after:inset-0"
          >
            <bdi lang={inLanguage} dir={directionOfLanguage(inLanguage)}>
              {headline}
            </bdi>
          </a>
        </h3>
        {author && (
          <p className="text-soft text-sm">
            <bdi>{bidiBalanced(author)}</bdi>
          </p>
        )}
        <TextFacts count={count} visit={visit} isKept={isKept}>
          <span>{t("bringing.words", { shown: format.number(words) })}</span>
          <span>{t("bringing.addedOn", { day: format.day(added.slice(0, 10)) })}</span>
        </TextFacts>
      </div>
      <div className="library-actions">
        <a
          href={`#${correctPath(id)}`}
          aria-label={t("bringing.correctIt", name)}
          className="text-soft hover:text-ink hover:bg-sunk inline-grid size-10 place-items-center rounded-lg"
        >
          <Icon name="pencil" size={20} strokeWidth={1.75} />
        </a>
        <IconButton icon="info" label={t("bringing.edit", name)} onClick={() => setEditing(true)} />
        <IconButton
          icon="trash-2"
          label={t("bringing.remove", name)}
          onClick={() => onRemove(text)}
        />
      </div>
      {isEditing && <DetailsDialog text={text} onClose={() => setEditing(false)} />}
    </li>
  );
}
