import { useState } from "react";
import { useTranslation } from "../i18n/react";
import { useDrafts, useKeepers, useValue } from "../state/react";
import { Button } from "../ui/Button";
import { Banner } from "../ui/Notice";

/** Says quietly that a newer program is there; the reader decides when it comes. */
export function UpdateBanner() {
  const { t } = useTranslation();
  const { offline: keeper } = useKeepers();
  const status = useValue(keeper, (it) => it);
  const isAtRisk = [...useDrafts().values()].some(({ fault }) => fault !== undefined);
  const [putOff, setPutOff] = useState<typeof status>();
  if ((status !== "update-waiting" && status !== "updated-elsewhere") || status === putOff)
    return null;
  return (
    <Banner role="status">
      {isAtRisk && <p className="font-semibold w-full">{t("update.draftAtRisk")}</p>}
      <p className="grow">
        {t(status === "update-waiting" ? "update.available" : "update.elsewhere")}
      </p>
      <Button look="quiet" onClick={() => setPutOff(status)}>
        {t("update.later")}
      </Button>
      <Button look="primary" disabled={isAtRisk} onClick={keeper.applyUpdate}>
        {t("update.now")}
      </Button>
    </Banner>
  );
}
