import { useTranslation } from "react-i18next";
import type { WriteFault } from "../../browser/local-storage";
import { useStores } from "../../state/react";
import { Button } from "../../ui/Button";

type Props = { readonly annotationId: string; readonly fault: WriteFault };

/** Says that the browser did not keep an annotation, and why. */
export function UnsavedNotice({ annotationId, fault }: Props) {
  const { t } = useTranslation();
  const { annotations } = useStores();
  return (
    <div role="alert" className="card-notice">
      <p>{t(`margin.unsaved.${fault}`)}</p>
      <Button onClick={() => annotations.saveAgain(annotationId)}>{t("margin.saveAgain")}</Button>
    </div>
  );
}
