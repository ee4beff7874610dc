import { useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import type { OfflineKeeper } from "../browser/service-worker";
import { Button } from "../ui/Button";

type Props = { readonly keeper: OfflineKeeper };

/** Says quietly that a newer program is there; the reader decides when it comes. */
export function UpdateBanner({ keeper }: Props) {
  const { t } = useTranslation();
  const status = useSyncExternalStore(keeper.subscribe, keeper.status);
  const [putOff, setPutOff] = useState<typeof status>();
  if ((status !== "update-waiting" && status !== "updated-elsewhere") || status === putOff)
    return null;
  return (
    <section role="status" className="banner">
      <p className="grow">
        {t(status === "update-waiting" ? "update.available" : "update.elsewhere")}
      </p>
      <Button look="quiet" onClick={() => setPutOff(status)}>
        {t("update.later")}
      </Button>
      <Button look="primary" onClick={keeper.applyUpdate}>
        {t("update.now")}
      </Button>
    </section>
  );
}
