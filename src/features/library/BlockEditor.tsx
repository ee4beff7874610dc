import { useEffect, useRef } from "react";
import type { Block } from "../../core/article/article";
import { flowOf } from "../../core/article/flow";
import {
  addBlock,
  joinBlock,
  kindOfBlock,
  removeBlock,
  setKind,
  splitBlock,
  type BlockKind,
  type Correction,
} from "../../core/library/correcting";
import { useTranslation } from "../../i18n/react";
import { Button } from "../../ui/Button";

type Props = {
  readonly block: Block;
  readonly at: number;
  readonly text: string;
  readonly onWrite: (text: string) => void;
  /** Does something to the text and goes on at a block; nowhere without one. */
  readonly onAct: (next: (correction: Correction) => Correction, goOnAt?: number) => void;
};

const KINDS: readonly BlockKind[] = [
  "paragraph",
  "heading-2",
  "heading-3",
  "heading-4",
  "list-item",
  "quotation",
  "verse",
];

/** One block while it is written: its words, its kind, and what can be done with it. */
export function BlockEditor({ block, at, text, onWrite, onAct }: Props) {
  const { t } = useTranslation();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);

  const split = () => {
    const offset = field.current?.selectionStart ?? 0;
    onAct((it) => splitBlock(it, at, offset), at + 1);
  };
  return (
    <div className="block-editor">
      <textarea
        ref={field}
        value={text}
        rows={Math.min(14, Math.max(2, Math.ceil(text.length / 60)))}
        aria-label={t("bringing.correct.words")}
        {...flowOf(block)}
        className="bring-in-field font-text"
        onChange={({ target }) => onWrite(target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.preventDefault();
          onAct((it) => it);
        }}
      />
      <div dir={document.documentElement.dir} className="flex flex-wrap items-center gap-2">
        <select
          value={kindOfBlock(block)}
          aria-label={t("bringing.correct.kind")}
          className="library-select block-kind"
          onChange={({ target }) => {
            const kind = KINDS.find((it) => it === target.value);
            if (kind) onAct((it) => setKind(it, at, kind), at);
          }}
        >
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`bringing.correct.kinds.${kind}`)}
            </option>
          ))}
        </select>
        <Button onClick={split}>{t("bringing.correct.split")}</Button>
        <Button disabled={at === 0} onClick={() => onAct((it) => joinBlock(it, at), at - 1)}>
          {t("bringing.correct.join")}
        </Button>
        <Button
          onClick={() => onAct((it) => addBlock(it, at, t("bringing.correct.newWords")), at + 1)}
        >
          {t("bringing.correct.add")}
        </Button>
        <Button onClick={() => onAct((it) => removeBlock(it, at))}>
          {t("bringing.correct.remove")}
        </Button>
        <Button look="primary" className="ms-auto" onClick={() => onAct((it) => it)}>
          {t("bringing.correct.done")}
        </Button>
      </div>
    </div>
  );
}
