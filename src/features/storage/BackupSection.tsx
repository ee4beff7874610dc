import { Icon } from "../../ui/Icon";
import { useEffect, useRef } from "react";
import { hashAddress } from "../../browser/net/hash-address";
import { useTranslation } from "../../i18n/react";
import { useHealth } from "../../state/react";
import { carriedBackup, carriedHere } from "../../state/texts/carried-here";
import { Button } from "../../ui/Button";
import { Restoring } from "./Restoring";
import { Section } from "./Section";
import { useBackupDownload } from "./use-backup-download";
import { useRestoring } from "./use-restoring";

/** One file with everything: made with one tap, and read again after a look at what it would do. */
export function BackupSection() {
  const { t, format } = useTranslation();
  const { lastBackup } = useHealth();
  const download = useBackupDownload();
  const file = useRef<HTMLInputElement>(null);
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
        <Button onClick={() => file.current?.click()}>
          <Icon name="upload" />
          {t("storage.backup.restore")}
        </Button>
        <input
          ref={file}
          type="file"
          hidden
          accept=".gz,.json,.hashiya,application/gzip"
          aria-label={t("storage.backup.restore")}
          onChange={({ target }) => {
            const [chosen] = target.files ?? [];
            if (chosen) readChosen(chosen);
            target.value = "";
          }}
        />
      </div>
      <Restoring restoring={restoring} />
    </Section>
  );
}
