import { useTranslation } from "../../i18n/react";
import { useHealth, useJournal, useKeepers } from "../../state/react";
import { Button } from "../../ui/Button";
import { Section } from "../../ui/Section";

/** Whether the browser promised to keep the notes when it needs room, and whether a crash can cost any. */
export function PersistenceSection() {
  const { t } = useTranslation();
  const { health } = useKeepers();
  const { persistence } = useHealth();
  const { status } = useJournal();
  const canAsk = persistence === "not-asked" || persistence === "refused";
  return (
    <Section title={t("storage.persistence.title")}>
      <p role="status">{t(`storage.persistence.${persistence}`)}</p>
      {canAsk && (
        <div>
          <Button onClick={() => void health.askToPersist()}>{t("storage.persistence.ask")}</Button>
        </div>
      )}
      <p>{t(`storage.journal.${status}`)}</p>
    </Section>
  );
}
