import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { App } from "./app/App";
import { CrashScreen } from "./app/CrashScreen";
import { annotationStorage } from "./browser/annotation-storage";
import { editionArchive } from "./browser/edition-archive";
import { backupFolders } from "./browser/backup-folder";
import { keyedStorage, measureFreeUnits, unitsByName } from "./browser/local-storage";
import { newId, newReplica } from "./browser/new-id";
import { browserStorage } from "./browser/persistence";
import { scheduler } from "./browser/scheduler";
import { startOfflineKeeper } from "./browser/service-worker";
import { snapshotArchive } from "./browser/snapshot-archive";
import { createI18n, preferredLanguage } from "./i18n/i18n";
import "./index.css";
import { createAnnotationStore } from "./state/annotation-store";
import { createQueryClient } from "./state/article-queries";
import { createBackupKeeper } from "./state/backup";
import { emptyOldBin } from "./state/bin";
import { createDrafts } from "./state/drafts";
import { createFolderBackup } from "./state/folder-backup";
import { createPreferences } from "./state/preferences";
import { StoresProvider } from "./state/react";
import { createReadingPlaces } from "./state/reading-place";
import { createRoomMaker } from "./state/room";
import { createSnapshots } from "./state/snapshots";
import { createStorageHealth } from "./state/storage-health";

const preferences = createPreferences(keyedStorage("preferences"));
const { language } = preferences.get();
const i18n = createI18n(language === "auto" ? preferredLanguage(navigator.languages) : language);
const now = () => new Date().toISOString();
const replica = newReplica();
const draftDisk = keyedStorage("draft");
const placeDisk = keyedStorage("place");
const annotations = createAnnotationStore({ disk: annotationStorage(), newId, now, replica });
const drafts = createDrafts({ disk: draftDisk, replica });
emptyOldBin(annotations, now());

const backup = createBackupKeeper({
  annotations,
  drafts,
  preferences,
  disk: keyedStorage("backup"),
  now,
  replica,
});
const health = createStorageHealth({
  annotations,
  drafts,
  backup,
  browser: browserStorage(),
  unitsByName,
  measureFreeUnits,
  disk: keyedStorage("storage"),
});
const later = scheduler();
const onChange = (listener: () => void) => {
  const leaving = [annotations, drafts, preferences].map((store) => store.subscribe(listener));
  return () => leaving.forEach((leave) => leave());
};
const stores = {
  annotations,
  drafts,
  preferences,
  places: createReadingPlaces(placeDisk),
  editions: editionArchive(),
  backup,
  health,
  snapshots: createSnapshots({
    archive: snapshotArchive(),
    backup,
    annotations,
    scheduler: later,
    onChange,
    now,
  }),
  folder: createFolderBackup({
    folders: backupFolders(),
    backup,
    scheduler: later,
    onChange,
    now,
  }),
  room: createRoomMaker({
    annotations,
    drafts,
    draftDisk,
    placeDisk,
    unitsByName,
  }),
};
const keeper = startOfflineKeeper();

const root = document.getElementById("root");
if (!root) throw new Error("#root is missing");
createRoot(root).render(
  <StrictMode>
    <I18nextProvider i18n={i18n}>
      <CrashScreen>
        <QueryClientProvider client={createQueryClient()}>
          <StoresProvider stores={stores}>
            <App keeper={keeper} />
          </StoresProvider>
        </QueryClientProvider>
      </CrashScreen>
    </I18nextProvider>
  </StrictMode>,
);
