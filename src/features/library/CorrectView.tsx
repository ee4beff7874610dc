import { memo, useEffect, useRef } from "react";
import { savedCorrection, type Correction } from "../../core/library/correcting";
import type { Block } from "../../core/article/article";
import { flowOf } from "../../core/article/flow";
import type { OwnText } from "../../core/library/own-text";
import { directionOfLanguage } from "../../core/text/direction";
import { useTranslation } from "../../i18n/react";
import { Button } from "../../ui/Button";
import { BlockEditor } from "./BlockEditor";
import { VerseLines } from "./VerseLines";
import { useCorrecting } from "./use-correcting";
import { Notice } from "../../ui/Notice";

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

const WRITTEN_AFTER = 400; // milliseconds without a key: a book takes some to be kept

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
  const { now, settled, editing, isChanged, act, edit, write } = correcting;

  useEffect(() => {
    if (!isChanged) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [isChanged]);

  // What was not saved is there again after the page was left, by whichever way.
  const unsaved = useRef<() => void>(undefined);
  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    unsaved.current = () => {
      unsaved.current = undefined;
      onDraft(isChanged ? settled : undefined);
    };
    const timer = setTimeout(() => unsaved.current?.(), WRITTEN_AFTER);
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- a keystroke is what it waits for
  }, [settled.blocks, settled.pages, isChanged]);
  useEffect(() => {
    const keep = () => unsaved.current?.();
    addEventListener("pagehide", keep);
    document.addEventListener("visibilitychange", keep);
    return () => {
      removeEventListener("pagehide", keep);
      document.removeEventListener("visibilitychange", keep);
      keep();
    };
  }, []);
  const finish = (act: () => void) => {
    unsaved.current = undefined;
    act();
  };

  return (
    <>
      <p className="text-soft leading-relaxed">{t("bringing.correct.about")}</p>
      {draft && <Notice role="status">{t("bringing.correct.draft")}</Notice>}
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
        <Button look="quiet" className="ms-auto" onClick={() => finish(onLeave)}>
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
      {...flowOf(block)}
      data-type={block.type}
      data-level={"level" in block ? block.level : undefined}
      className="block-button"
      onClick={() => onEdit(at)}
    >
      {block.type === "verse" ? <VerseLines text={block.text} /> : block.text}
    </button>
  );
});
