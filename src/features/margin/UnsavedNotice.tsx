import { useTranslation } from "../../i18n/react";
import { unsavedMessage, useIsSaving, useRecordState, useStores } from "../../state/react";
import { Button } from "../../ui/Button";
import { Notice } from "../../ui/Notice";

type Props = { readonly annotationId: string };

/** Says that the browser did not keep an annotation, why, and what can be done, or that it is slow to; else nothing. */
export function UnsavedNotice({ annotationId }: Props) {
  const { t } = useTranslation();
  const { annotations } = useStores();
  const state = useRecordState(annotationId);
  const isSaving = useIsSaving(annotationId);
  const message = unsavedMessage(state);
  const fault = state?.status === "unsaved" ? state.fault : undefined;
  if (!message) return isSaving && <p className="card-fate">{t("margin.saving")}</p>;
  return (
    <Notice role="alert">
      <p className="w-full">{t(message)}</p>
      {fault && (
        <Button look="primary" onClick={() => annotations.saveAgain([annotationId])}>
          {t("margin.saveAgain")}
        </Button>
      )}
      <a href="#/storage" className="text-sm underline underline-offset-4">
        {t(fault === "full" ? "margin.makeRoom" : "margin.download")}
      </a>
    </Notice>
  );
}
