import { useEffect } from "react";
import { useTranslation } from "../../i18n/react";
import { useHealth, useKeepers } from "../../state/react";
import { BackupSection } from "./BackupSection";
import { BinSection } from "./BinSection";
import { FolderSection } from "./FolderSection";
import { OfflineSection } from "./OfflineSection";
import { PersistenceSection } from "./PersistenceSection";
import { RoomSection } from "./RoomSection";
import { SetAsideSection } from "./SetAsideSection";
import { SnapshotSection } from "./SnapshotSection";
import { UnsavedSection } from "./UnsavedSection";
import { Notice } from "../../ui/Notice";

/** Where the notes live, how safe they are there, and what can be done about it. */
export function StorageView() {
  const { t, format } = useTranslation();
  const keepers = useKeepers();
  const health = useHealth();

  useEffect(() => void keepers.health.refresh(), [keepers]);

  return (
    <div className="grid gap-8">
      <header className="grid gap-3">
        <h1 className="text-2xl font-semibold">{t("storage.title")}</h1>
        <p className="leading-loose">{t("storage.where")}</p>
        <p className="text-lg">
          {t("storage.count", {
            count: health.annotations,
            shown: format.number(health.annotations),
          })}{" "}
          <a href="#/notes" className="text-base underline underline-offset-4">
            {t("margin.all")}
          </a>
        </p>
        {health.disk === "blocked" && <Notice role="alert">{t("storage.blocked")}</Notice>}
        {health.isErasedAfterSevenDays && <Notice>{t("storage.sevenDays")}</Notice>}
      </header>
      <UnsavedSection />
      <BackupSection />
      <SnapshotSection />
      <FolderSection />
      <PersistenceSection />
      <OfflineSection />
      <RoomSection />
      <SetAsideSection />
      <BinSection />
    </div>
  );
}
