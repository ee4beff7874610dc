import { useTranslation } from "../../i18n/react";
import { Progress } from "./Progress";
import { RestoreDialog } from "./RestoreDialog";
import type { useRestoring } from "./use-restoring";
import { Notice } from "../../ui/Notice";

type Props = { readonly restoring: ReturnType<typeof useRestoring> };

/** What is wrong with the backup that was chosen, or what restoring it would do; nothing before one is. */
export function Restoring({ restoring: { fault, progress, backup, close } }: Props) {
  const { t } = useTranslation();
  return (
    <>
      {fault && <Notice role="alert">{t(`storage.backup.fault.${fault}`)}</Notice>}
      {progress !== undefined && (
        <Progress label={t("storage.backup.reading")} progress={progress} />
      )}
      {backup && <RestoreDialog backup={backup} onClose={close} />}
    </>
  );
}
