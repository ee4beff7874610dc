import { useState } from "react";
import type { Block } from "../../core/article/article";
import { directionOfLanguage } from "../../core/text/direction";
import { useTranslation } from "../../i18n/react";
import { Button } from "../../ui/Button";
import { VerseLines } from "./VerseLines";

type Props = { readonly blocks: readonly Block[]; readonly inLanguage: string };

const AT_ONCE = 40; // blocks: what fills some screens; a book has tens of thousands

/** A text's blocks as they will stand, the first of them until more are asked for. */
export function TextPreview({ blocks, inLanguage }: Props) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(AT_ONCE);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls by itself is reached by the keyboard
    <div className="text-preview" role="region" aria-label={t("bringing.look.text")} tabIndex={0}>
      <div lang={inLanguage} dir={directionOfLanguage(inLanguage)} className="font-text">
        {blocks.slice(0, shown).map((block, index) => (
          <p
            key={index}
            lang={block.inLanguage}
            dir={block.dir ?? (block.inLanguage && directionOfLanguage(block.inLanguage))}
            data-type={block.type}
            data-level={"level" in block ? block.level : undefined}
          >
            {block.type === "verse" ? <VerseLines text={block.text} /> : block.text}
          </p>
        ))}
      </div>
      {blocks.length > shown && (
        <Button look="quiet" onClick={() => setShown(shown + AT_ONCE * 5)}>
          {t("bringing.look.more")}
        </Button>
      )}
    </div>
  );
}
