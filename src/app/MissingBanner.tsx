import { useState } from "react";
import type { Backup } from "../core/backup/backup";
import { RestoreDialog } from "../features/storage/RestoreDialog";
import { useTranslation } from "../i18n/react";
import { useMissing } from "../state/react";
import { Button } from "../ui/Button";
import { Banner } from "../ui/Notice";

/** Says quietly that copies have notes which are not here, and offers to bring them back. */
export function MissingBanner() {
  const { t, format } = useTranslation();
  const missing = useMissing();
  const [looked, setLooked] = useState<Backup>();
  const [putOff, setPutOff] = useState(0);

  if (looked) return <RestoreDialog backup={looked} onClose={() => setLooked(undefined)} />;
  if (!missing || missing.count <= putOff) return null;
  return (
    <Banner role="status">
      <p className="grow">
        {t("storage.missing.count", { count: missing.count, shown: format.number(missing.count) })}
      </p>
      <Button look="quiet" onClick={() => setPutOff(missing.count)}>
        {t("storage.missing.later")}
      </Button>
      <Button look="primary" onClick={() => setLooked(missing.backup)}>
        {t("storage.missing.bringBack")}
      </Button>
    </Banner>
  );
}
