import { useTranslation } from "../../i18n/react";
import type { Format } from "../../i18n/format";
import { RestoreDialog } from "./RestoreDialog";
import type { useRestoring } from "./use-restoring";

type Props = { readonly restoring: ReturnType<typeof useRestoring>; readonly format: Format };

/** What is wrong with the backup that was chosen, or what restoring it would do; nothing before one is. */
export function Restoring({ restoring: { fault, backup, close }, format }: Props) {
  const { t } = useTranslation();
  return (
    <>
      {fault && (
        <p role="alert" className="card-notice">
          {t(`storage.backup.fault.${fault}`)}
        </p>
      )}
      {backup && <RestoreDialog backup={backup} format={format} onClose={close} />}
    </>
  );
}
