import { useTranslation } from "../../i18n/react";
import type { Fate } from "../../core/anchoring/fate";
import { Button } from "../../ui/Button";

type Props = {
  readonly fate: Fate;
  /** The words as they were, and as they stand in the text now. */
  readonly was: string;
  readonly is: string;
  readonly onNod: () => void;
  readonly onReplace: () => void;
};

/** What a new edition did to a note; where its words have changed, the old beside the new, for a nod. */
export function FateNotice({ fate, was, is, onNod, onReplace }: Props) {
  const { t } = useTranslation();
  if (fate !== "reworded") return <p className="card-fate">{t(`edition.fate.${fate}`)}</p>;
  return (
    <div className="card-notice">
      <p className="w-full">{t("edition.fate.reworded")}</p>
      <dl className="card-wordings">
        <dt>{t("edition.was")}</dt>
        <dd>
          <del dir="auto">{was}</del>
        </dd>
        <dt>{t("edition.is")}</dt>
        <dd>
          <ins dir="auto">{is}</ins>
        </dd>
      </dl>
      <p className="w-full">{t("edition.stillRight")}</p>
      <Button look="primary" onClick={onNod}>
        {t("edition.nod")}
      </Button>
      <Button onClick={onReplace}>{t("edition.replace")}</Button>
    </div>
  );
}
