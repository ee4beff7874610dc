import { Icon } from "../../ui/Icon";
import { useEffect } from "react";
import { hashAddress } from "../../browser/net/hash-address";
import { useTranslation } from "../../i18n/react";
import { useHealth } from "../../state/react";
import { carriedBackup, carriedHere } from "../../state/texts/carried-here";
import { Button } from "../../ui/Button";
import { FileButton } from "../../ui/FileButton";
import { Restoring } from "./Restoring";
import { Section } from "../../ui/Section";
import { useBackupDownload } from "./use-backup-download";
import { useRestoring } from "./use-restoring";

/** One file with everything: made with one tap, and read again after a look at what it would do. */
export function BackupSection() {
  const { t, format } = useTranslation();
  const { lastBackup } = useHealth();
  const download = useBackupDownload();
  const restoring = useRestoring();
  const { readFile } = restoring;

  useEffect(() => {
    const take = () => {
      const carried = carriedBackup.take();
      if (carried) void readFile(carried);
    };
    take();
    return carriedBackup.subscribe(take);
  }, [readFile]);

  const readChosen = (chosen: File) => {
    if (!chosen.name.endsWith(".hashiya")) return void readFile(chosen);
    // It holds a text: that is looked at in the library.
    carriedHere.put({ files: [chosen] });
    hashAddress.goTo("/library");
  };

  return (
    <Section title={t("storage.backup.title")}>
      <p>
        {lastBackup
          ? t("storage.backup.last", { time: format.time(lastBackup) })
          : t("storage.backup.never")}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button look="primary" onClick={() => void download()}>
          <Icon name="download" />
          {t("storage.backup.download")}
        </Button>
        <FileButton
          accept=".gz,.json,.hashiya,application/gzip"
          onFiles={([chosen]) => chosen && readChosen(chosen)}
        >
          <Icon name="upload" />
          {t("storage.backup.restore")}
        </FileButton>
      </div>
      <Restoring restoring={restoring} />
    </Section>
  );
}
