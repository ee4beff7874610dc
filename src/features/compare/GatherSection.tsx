import { Icon } from "../../ui/Icon";
import { useId, useState } from "react";
import { useTranslation } from "../../i18n/react";
import type { GatheredState } from "../../state/layers/gathered";
import { Button } from "../../ui/Button";
import { FileButton } from "../../ui/FileButton";
import { Switch } from "../../ui/Switch";
import { Section } from "../../ui/Section";
import { carried, useDropped } from "../../ui/use-dropped";

export type Gathering = {
  readonly onText: (text: string) => void;
  readonly onFiles: (files: readonly File[]) => void;
  /** Absent where no kept layer is left to add. */
  readonly onAddKept?: (() => void) | undefined;
  readonly keptCount: number;
  /** Whether the reader's own are among those compared; undefined where there are none. */
  readonly isMineIncluded: boolean | undefined;
  readonly onIncludeMine: (isIncluded: boolean) => void;
};

type Props = Gathering & {
  readonly last: GatheredState["last"];
};

/** Where links and files come in, many at a time. */
export function GatherSection({ last, ...gathering }: Props) {
  const { t, format } = useTranslation();
  const { onText, onFiles, onAddKept, keptCount, isMineIncluded } = gathering;
  const [text, setText] = useState("");
  const hintId = useId();
  const isOver = useDropped(onText, onFiles);
  const counted = (count: number) => ({ count, shown: format.number(count) });

  const add = () => {
    onText(text);
    setText("");
  };
  return (
    <Section title={t("compare.gather.title")}>
      <div className="drop-zone" data-over={isOver || undefined}>
        <label className="grid gap-1">
          {t("compare.gather.links")}
          <textarea
            rows={3}
            dir="auto"
            value={text}
            aria-describedby={hintId}
            className="link-box"
            onChange={({ target }) => setText(target.value)}
            onPaste={(event) => {
              const pasted = carried(event.clipboardData);
              if (pasted.files.length === 0 && !pasted.text.includes("://")) return;
              event.preventDefault();
              if (pasted.files.length > 0) onFiles(pasted.files);
              else onText(pasted.text);
            }}
          />
        </label>
        <p id={hintId} className="text-soft text-sm">
          {t("compare.gather.hint")}
        </p>
        <div className="flex flex-wrap items-center gap-2">
          <Button look="primary" disabled={text.trim() === ""} onClick={add}>
            <Icon name="plus" />
            {t("compare.gather.add")}
          </Button>
          <FileButton isMultiple accept=".hashiya" onFiles={onFiles}>
            <Icon name="folder-open" />
            {t("compare.gather.files")}
          </FileButton>
          {onAddKept && (
            <Button onClick={onAddKept}>{t("compare.gather.addKept", counted(keptCount))}</Button>
          )}
          <span className="text-soft text-sm">{t("compare.gather.drop")}</span>
        </div>
        <p role="status" className="text-sm">
          {last && (
            <>
              {t("compare.gather.added", counted(last.added))}
              {last.known > 0 && ` ${t("compare.gather.known", counted(last.known))}`}
              {last.failed > 0 && ` ${t("compare.gather.failed", counted(last.failed))}`}
            </>
          )}
        </p>
      </div>
      {isMineIncluded !== undefined && (
        <div className="max-w-xs">
          <Switch
            label={t("compare.gather.mine")}
            isOn={isMineIncluded}
            onChange={gathering.onIncludeMine}
          />
        </div>
      )}
    </Section>
  );
}
