import { useTranslation } from "react-i18next";
import { useHealth, useKeepers } from "../../state/react";
import { Button } from "../../ui/Button";
import { Section } from "./Section";

/** Whether the browser promised to keep the notes when it needs room. */
export function PersistenceSection() {
  const { t } = useTranslation();
  const { health } = useKeepers();
  const { persistence } = useHealth();
  const canAsk = persistence === "not-asked" || persistence === "refused";
  return (
    <Section title={t("storage.persistence.title")}>
      <p role="status">{t(`storage.persistence.${persistence}`)}</p>
      {canAsk && (
        <div>
          <Button onClick={() => void health.askToPersist()}>{t("storage.persistence.ask")}</Button>
        </div>
      )}
    </Section>
  );
}
