import { useTranslation } from "../../i18n/react";
import { useKeepers, useOffline } from "../../state/react";
import { Button } from "../../ui/Button";
import { Section } from "../../ui/Section";

/** Whether the reader would open with no network. */
export function OfflineSection() {
  const { t } = useTranslation();
  const { offline } = useKeepers();
  const status = useOffline();
  const isFailed = status === "unavailable" && offline.canKeep;
  return (
    <Section title={t("storage.offline.title")}>
      <p role="status">{t(`storage.offline.${isFailed ? "failed" : status}`)}</p>
      {(isFailed || status === "incomplete") && (
        <div>
          <Button onClick={offline.tryAgain}>{t("margin.saveAgain")}</Button>
        </div>
      )}
    </Section>
  );
}
