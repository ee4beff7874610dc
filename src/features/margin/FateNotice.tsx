import { useTranslation } from "../../i18n/react";
import type { Fate } from "../../core/anchoring/fate";
import type { Flow } from "../../core/article/flow";
import { Button } from "../../ui/Button";
import { Notice } from "../../ui/Notice";

type Props = {
  readonly fate: Fate;
  /** The words as they were, and as they stand in the text now. */
  readonly was: string;
  readonly is: string;
  readonly flow: Flow;
  /** Absent for others' notes, which the reader cannot change. */
  readonly onNod?: (() => void) | undefined;
  readonly onReplace?: (() => void) | undefined;
};

/** What a new edition did to a note; where its words have changed, the old beside the new, for a nod. */
export function FateNotice({ fate, was, is, flow, onNod, onReplace }: Props) {
  const { t } = useTranslation();
  if (fate !== "reworded") return <p className="card-fate">{t(`edition.fate.${fate}`)}</p>;
  return (
    <Notice>
      <p className="w-full">{t("edition.fate.reworded")}</p>
      <dl className="card-wordings">
        <dt>{t("edition.was")}</dt>
        <dd>
          <del {...flow}>{was}</del>
        </dd>
        <dt>{t("edition.is")}</dt>
        <dd>
          <ins {...flow}>{is}</ins>
        </dd>
      </dl>
      {onNod && (
        <>
          <p className="w-full">{t("edition.stillRight")}</p>
          <Button look="primary" onClick={onNod}>
            {t("edition.nod")}
          </Button>
        </>
      )}
      {onReplace && <Button onClick={onReplace}>{t("edition.replace")}</Button>}
    </Notice>
  );
}
