import { useTranslation } from "../../i18n/react";
import { useAnnotations, useIsSaving, useStores } from "../../state/react";
import { Button } from "../../ui/Button";

type Props = { readonly annotationId: string };

/** Says that the browser did not keep an annotation, why, and what can be done, or that it is slow to; else nothing. */
export function UnsavedNotice({ annotationId }: Props) {
  const { t } = useTranslation();
  const { annotations } = useStores();
  const { unsaved, withheld } = useAnnotations();
  const isSaving = useIsSaving(annotationId);
  const fault = unsaved.get(annotationId);
  if (!fault && !withheld.has(annotationId))
    return isSaving && <p className="card-fate">{t("margin.saving")}</p>;
  return (
    <div role="alert" className="card-notice">
      <p className="w-full">{t(fault ? `margin.unsaved.${fault}` : "margin.withheld")}</p>
      {fault && (
        <Button look="primary" onClick={() => annotations.saveAgain(annotationId)}>
          {t("margin.saveAgain")}
        </Button>
      )}
      <a href="#/storage" className="text-sm underline underline-offset-4">
        {t(fault === "full" ? "margin.makeRoom" : "margin.download")}
      </a>
    </div>
  );
}
