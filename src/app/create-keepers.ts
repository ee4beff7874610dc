import { annotationStorage } from "../browser/annotation-storage";
import { backupFolders } from "../browser/backup-folder";
import { journalInAllPlaces } from "../browser/journal-places";
import { keyedStorage, measureFreeUnits, unitsByName } from "../browser/local-storage";
import { browserStorage } from "../browser/persistence";
import { scheduler as browserScheduler } from "../browser/scheduler";
import { startOfflineKeeper } from "../browser/service-worker";
import { newId } from "../browser/new-id";
import { snapshotArchive } from "../browser/snapshot-archive";
import { textArchive } from "../browser/text-archive";
import type { AnnotationStore } from "../state/annotation-store";
import { createBackupKeeper } from "../state/backup";
import { emptyOldBin } from "../state/bin";
import type { Drafts } from "../state/drafts";
import { createFolderBackup } from "../state/folder-backup";
import { createSharedLayers } from "../state/shared-layers";
import { createJournal } from "../state/journal";
import type { Observable } from "../state/observable";
import type { PreferencesStore } from "../state/preferences";
import type { Keepers } from "../state/react";
import { createOwnTexts } from "../state/own-texts";
import { createRoomMaker } from "../state/room";
import { saveAgainByItself } from "../state/save-again";
import { createSnapshots } from "../state/snapshots";
import { createStorageHealth } from "../state/storage-health";

type Options = {
  readonly annotations: AnnotationStore;
  readonly drafts: Drafts;
  readonly preferences: PreferencesStore;
  /** Takes the annotations whose second copy takes long. */
  readonly saving: Observable<ReadonlySet<string>>;
  /** The time as ISO 8601, UTC. */
  readonly now: () => string;
  /** The name of this page as a writer. */
  readonly replica: string;
};

/** Starts what keeps the notes safe; none of it is needed to read, so it is loaded when the text stands. */
export function createKeepers({
  annotations,
  drafts,
  preferences,
  saving,
  now,
  replica,
}: Options): Keepers {
  const scheduler = browserScheduler();
  const journal = createJournal({
    annotations,
    disk: annotationStorage(),
    archive: journalInAllPlaces(),
    scheduler,
    saving,
    replica,
    now,
  });
  saveAgainByItself({ annotations, scheduler });
  emptyOldBin(annotations, now());
  const layers = createSharedLayers(keyedStorage("layer"));
  const backup = createBackupKeeper({
    layers,
    annotations,
    drafts,
    preferences,
    disk: keyedStorage("backup"),
    now,
    replica,
  });
  const onChange = (listener: () => void) => {
    const leaving = [annotations, drafts, preferences, layers].map((store) =>
      store.subscribe(listener),
    );
    return () => leaving.forEach((leave) => leave());
  };
  return {
    offline: startOfflineKeeper(),
    layers,
    texts: createOwnTexts({ archive: textArchive(), newId, now }),
    journal,
    backup,
    health: createStorageHealth({
      annotations,
      drafts,
      backup,
      browser: browserStorage(),
      unitsByName,
      measureFreeUnits,
      disk: keyedStorage("storage"),
    }),
    snapshots: createSnapshots({
      archive: snapshotArchive(),
      backup,
      annotations,
      scheduler,
      onChange,
      now,
    }),
    folder: createFolderBackup({ folders: backupFolders(), backup, scheduler, onChange, now }),
    room: createRoomMaker({
      annotations,
      drafts,
      draftDisk: keyedStorage("draft"),
      placeDisk: keyedStorage("place"),
      unitsByName,
    }),
  };
}
