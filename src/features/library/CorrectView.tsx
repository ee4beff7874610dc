import { savedCorrection, type Correction } from "../../core/library/correcting";
import type { OwnText } from "../../core/library/own-text";
import { useTranslation } from "../../i18n/react";
import { Button } from "../../ui/Button";
import { Notice } from "../../ui/Notice";
import { CorrectBlocks } from "./CorrectBlocks";
import { useAskedBeforeLeaving } from "./use-asked-before-leaving";
import { useCorrecting } from "./use-correcting";
import { useKeptCorrection } from "./use-kept-correction";

type Props = {
  readonly own: OwnText;
  /** What was corrected before and not saved. */
  readonly draft: Correction | undefined;
  /** Why what was corrected is not saved. */
  readonly refusal: Refusal | undefined;
  /** Keeps what is corrected for a later visit; undefined where nothing is any more. */
  readonly onDraft: (correction: Correction | undefined) => void;
  /** Saves it though the text was changed elsewhere meanwhile. */
  readonly onSaveAnyway: (correction: Correction) => void;
  readonly onSave: (correction: Correction) => void;
  readonly onLeave: () => void;
};

/** `changed`: other words stand in the text's place than those that were corrected; `unreadable`: it is gone. */
export type Refusal = "full" | "blocked" | "changed" | "unreadable";

/** A text of one's own, block by block, to be corrected; nothing is changed until it is saved. */
export function CorrectView({
  own,
  draft,
  refusal,
  onDraft,
  onSave,
  onSaveAnyway,
  onLeave,
}: Props) {
  const { article, pages } = own;
  const { t } = useTranslation();
  const correcting = useCorrecting({ blocks: article.blocks, pages }, draft);
  const { settled, isChanged } = correcting;
  useAskedBeforeLeaving(isChanged);
  const letGo = useKeptCorrection({ settled, isChanged, onDraft });

  return (
    <>
      <p className="text-soft leading-relaxed">{t("bringing.correct.about")}</p>
      {draft && <Notice role="status">{t("bringing.correct.draft")}</Notice>}
      <CorrectBlocks language={article.inLanguage} correcting={correcting} />
      <div className="correct-bar">
        {refusal && (
          <Notice role="alert" className="w-full">
            <p className="grow">{t(`bringing.correct.refused.${refusal}`)}</p>
            {refusal === "changed" && (
              <Button onClick={() => onSaveAnyway(savedCorrection(settled))}>
                {t("bringing.correct.saveAnyway")}
              </Button>
            )}
          </Notice>
        )}
        <Button disabled={!correcting.canUndo} onClick={correcting.undo}>
          {t("bringing.undo")}
        </Button>
        <Button disabled={!correcting.canRedo} onClick={correcting.redo}>
          {t("bringing.correct.redo")}
        </Button>
        <Button
          look="quiet"
          className="ms-auto"
          onClick={() => {
            letGo();
            onLeave();
          }}
        >
          {t(isChanged ? "bringing.correct.drop" : "bringing.correct.leave")}
        </Button>
        <Button
          look="primary"
          disabled={!isChanged}
          onClick={() => onSave(savedCorrection(settled))}
        >
          {t("bringing.correct.save")}
        </Button>
      </div>
    </>
  );
}
