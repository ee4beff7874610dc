import { MAX_EARLIER } from "../../core/record/stored-annotation";
import { dropWording, takeWording } from "../../state/notes/earlier-wordings";
import { useTranslation } from "../../i18n/react";
import { useRecordState, useStores } from "../../state/react";
import { Button } from "../../ui/Button";
import { NoteText } from "./NoteText";
import { Notice } from "../../ui/Notice";

type Props = { readonly annotationId: string };

/** What was written of the same note in another tab at the same time: nothing of it is lost. */
export function EarlierWordings({ annotationId }: Props) {
  const { t, format } = useTranslation();
  const { annotations } = useStores();
  const wordings = useRecordState(annotationId)?.earlier ?? [];
  const details = wordings.map((wording) => (
    <details key={`${wording.stamp.revision} ${wording.stamp.replica}`} className="card-notice">
      <summary>{t("margin.earlier")}</summary>
      <p className="text-soft">{t("margin.earlierAbout")}</p>
      <NoteText body={{ value: wording.text }} isWhole />
      <div className="flex gap-2">
        <Button onClick={() => takeWording(annotations, annotationId, wording)}>
          {t("margin.takeEarlier")}
        </Button>
        <Button look="quiet" onClick={() => dropWording(annotations, annotationId, wording)}>
          {t("margin.dropEarlier")}
        </Button>
      </div>
    </details>
  ));
  if (wordings.length < MAX_EARLIER) return details;
  return (
    <>
      {details}
      <Notice>{t("margin.earlierMost", { shown: format.number(MAX_EARLIER) })}</Notice>
    </>
  );
}
