import { memo, useEffect } from "react";
import { savedCorrection, type Correction } from "../../core/library/correcting";
import type { Block } from "../../core/article/article";
import type { OwnText } from "../../core/library/own-text";
import { directionOfLanguage } from "../../core/text/direction";
import { useTranslation } from "../../i18n/react";
import { Button } from "../../ui/Button";
import { BlockEditor } from "./BlockEditor";
import { useCorrecting } from "./use-correcting";

type Props = {
  readonly own: OwnText;
  /** Whether the browser refused what was saved. */
  readonly isRefused: boolean;
  readonly onSave: (correction: Correction) => void;
  readonly onLeave: () => void;
};

/** A text of one's own, block by block, to be corrected; nothing is changed until it is saved. */
export function CorrectView({ own, isRefused, onSave, onLeave }: Props) {
  const { article, pages } = own;
  const { t } = useTranslation();
  const correcting = useCorrecting({ blocks: article.blocks, pages });
  const { now, settled, editing, isChanged, act, edit, write } = correcting;

  useEffect(() => {
    if (!isChanged) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [isChanged]);

  return (
    <>
      <p className="text-soft leading-relaxed">{t("bringing.correct.about")}</p>
      <ol
        lang={article.inLanguage}
        dir={directionOfLanguage(article.inLanguage)}
        className="text-preview correct-blocks font-text"
      >
        {now.blocks.map((block, at) => (
          <li key={at}>
            {editing?.at === at ? (
              <BlockEditor
                key={`${at} ${now.blocks.length}`}
                block={block}
                at={at}
                text={editing.text}
                onWrite={write}
                onAct={act}
              />
            ) : (
              <BlockButton block={block} at={at} onEdit={edit} />
            )}
          </li>
        ))}
      </ol>
      <div className="correct-bar">
        {isRefused && (
          <p role="alert" className="card-notice w-full">
            {t("bringing.look.full")}
          </p>
        )}
        <Button disabled={!correcting.canUndo} onClick={correcting.undo}>
          {t("bringing.undo")}
        </Button>
        <Button disabled={!correcting.canRedo} onClick={correcting.redo}>
          {t("bringing.correct.redo")}
        </Button>
        <Button look="quiet" className="ms-auto" onClick={onLeave}>
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

type BlockProps = {
  readonly block: Block;
  readonly at: number;
  readonly onEdit: (at: number) => void;
};

const BlockButton = memo(function BlockButton({ block, at, onEdit }: BlockProps) {
  return (
    <button
      type="button"
      data-type={block.type}
      data-level={"level" in block ? block.level : undefined}
      className="block-button"
      onClick={() => onEdit(at)}
    >
      {block.text}
    </button>
  );
});
