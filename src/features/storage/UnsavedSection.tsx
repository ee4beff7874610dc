import { useTranslation } from "../../i18n/react";
import { countInMemory } from "../../state/notes/record-state";
import { useAnnotations, useStores } from "../../state/react";
import { Button } from "../../ui/Button";
import { Section } from "../../ui/Section";
import { useBackupDownload } from "./use-backup-download";

/** The notes that the browser did not keep, and the ways out; nothing where there are none. */
export function UnsavedSection() {
  const { t, format } = useTranslation();
  const { annotations } = useStores();
  const download = useBackupDownload();
  const count = countInMemory(useAnnotations().states);
  if (count === 0) return null;
  return (
    <Section title={t("storage.unsaved.title")}>
      <p role="alert" className="font-semibold">
        {t("storage.unsaved.count", { count, shown: format.number(count) })}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button look="primary" onClick={annotations.saveAllAgain}>
          {t("margin.saveAgain")}
        </Button>
        <Button onClick={() => void download()}>{t("storage.backup.download")}</Button>
      </div>
    </Section>
  );
}
