import { useMemo } from "react";
import type { BroughtText } from "../../core/library/brought-text";
import { useTranslation } from "../../i18n/react";
import { TextPreview } from "./TextPreview";

type Props = {
  readonly text: BroughtText;
  /** BCP 47 */
  readonly inLanguage: string;
};

/** A text as it will stand, how much of it there is, and what was not taken from its file. */
export function WhatIsInIt({ text, inLanguage }: Props) {
  const { t, format } = useTranslation();
  const { blocks, pages, comments, leftOut } = text;
  const words = useMemo(
    () => blocks.reduce((sum, block) => sum + (block.text.match(/\S+/gu)?.length ?? 0), 0),
    [blocks],
  );
  const counted = (count: number) => ({ count, shown: format.number(count) });
  const left = [...leftOut].map(([what, count]) =>
    t(`bringing.look.left.${what}`, { shown: format.number(count) }),
  );
  return (
    <>
      <p className="text-soft text-sm">
        {[
          t("bringing.look.words", counted(words)),
          t("bringing.look.blocks", counted(blocks.length)),
          ...(pages.length > 0 ? [t("bringing.look.pages", counted(pages.length))] : []),
        ].join(" · ")}
      </p>
      <TextPreview blocks={blocks} inLanguage={inLanguage} />
      {left.length > 0 && (
        <p className="text-soft text-sm">
          {t("bringing.look.leftOut")} {left.join(" · ")}
        </p>
      )}
      {comments.length > 0 && (
        <p className="text-soft text-sm">{t("bringing.look.comments", counted(comments.length))}</p>
      )}
    </>
  );
}
