import { annotationStorage } from "../browser/storage/annotation-storage";
import { backupFolders } from "../browser/storage/backup-folder";
import { keepFocus } from "../browser/page/focus-keeper";
import { journalInAllPlaces } from "../browser/storage/journal-places";
import {
  dropProbe,
  keyedStorage,
  measureFreeUnits,
  unitsByName,
} from "../browser/storage/local-storage";
import { browserStorage } from "../browser/storage/persistence";
import { scheduler as browserScheduler, type Scheduler } from "../browser/work/scheduler";
import { startOfflineKeeper } from "../browser/net/service-worker";
import { newId } from "../browser/new-id";
import { snapshotArchive } from "../browser/storage/snapshot-archive";
import { textArchive } from "../browser/storage/text-archive";
import type { AnnotationStore } from "../state/notes/annotation-store";
import { createBackupKeeper } from "../state/keeping/backup";
import { createBin } from "../state/keeping/bin";
import type { Drafts } from "../state/notes/drafts";
import { createFolderBackup } from "../state/keeping/folder-backup";
import { createSharedLayers, type SharedLayers } from "../state/layers/shared-layers";
import { draftCopies } from "../state/keeping/draft-copies";
import { createJournal } from "../state/keeping/journal";
import { createMissing } from "../state/keeping/missing";
import { layerCopies } from "../state/keeping/layer-copies";
import { noteCopies } from "../state/keeping/note-copies";
import type { Observable } from "../state/observable";
import type { PreferencesStore } from "../state/preferences";
import type { Keepers } from "../state/react";
import { createRicherCopies } from "../state/keeping/richer-copy";
import { createOwnTexts } from "../state/texts/own-texts";
import { createRoomMaker } from "../state/keeping/room";
import { saveAgainByItself } from "../state/keeping/save-again";
import { createSnapshots } from "../state/keeping/snapshots";
import { createStorageHealth } from "../state/keeping/storage-health";
import { createUndo } from "../state/notes/undo";

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

/** Starts what keeps the notes safe, and the focus on the page; none of it is needed to read, so it is loaded when the text stands. */
export function createKeepers({
  annotations,
  drafts,
  preferences,
  saving,
  now,
  replica,
}: Options): Keepers {
  dropProbe();
  keepFocus();
  const scheduler = browserScheduler();
  const layers = createSharedLayers(keyedStorage("layer"), replica);
  const journal = secondCopy({ layers, scheduler, annotations, drafts, saving, replica, now });
  saveAgainByItself({ annotations, scheduler });
  const texts = createOwnTexts({ archive: textArchive(), newId, now });
  const bin = createBin({ annotations, texts, disk: keyedStorage("bin"), scheduler, now });
  const backup = createBackupKeeper({
    layers,
    texts,
    annotations,
    drafts,
    preferences,
    disk: keyedStorage("backup"),
    now,
    replica,
    freeUnits: () => health.get().capacity.units - health.get().usedUnits,
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
  const copiesDisk = keyedStorage("copies");
  const inBrowser = createRicherCopies({ backup, disk: copiesDisk, key: "days" });
  const inFolder = createRicherCopies({ backup, disk: copiesDisk, key: "folder" });
  const stores = [annotations, drafts, preferences, layers].map(({ subscribe }) => subscribe);
  const onChange = whenAny([...stores, texts.onChange]);
  return {
    offline: startOfflineKeeper(),
    layers,
    texts,
    journal,
    backup,
    health,
    snapshots: createSnapshots({
      archive: snapshotArchive(),
      backup,
      copies: inBrowser,
      annotations,
      bin,
      scheduler,
      onChange,
      now,
    }),
    folder: createFolderBackup({
      folders: backupFolders(),
      backup,
      copies: inFolder,
      scheduler,
      onChange,
      now,
    }),
    missing: createMissing({ annotations, places: [inBrowser, inFolder], now }),
    room: createRoomMaker({
      annotations,
      drafts,
      draftDisk: keyedStorage("draft"),
      placeDisk: keyedStorage("place"),
      unitsByName,
    }),
    undo: createUndo({ annotations, drafts, now }),
  };
}

type Copied = Pick<Options, "annotations" | "drafts" | "saving" | "replica" | "now"> & {
  readonly layers: SharedLayers;
  readonly scheduler: Scheduler;
};

/** What a killed browser would lose, kept apart: the latest notes, drafts and layers. */
function secondCopy({ annotations, drafts, layers, ...rest }: Copied) {
  return createJournal({
    things: {
      note: noteCopies(annotations, annotationStorage()),
      draft: draftCopies(drafts, keyedStorage("draft")),
      layer: layerCopies(layers, keyedStorage("layer")),
    },
    archive: journalInAllPlaces(),
    ...rest,
  });
}

type Subscribe = (listener: () => void) => () => void;

/** Listens to several at once. */
const whenAny =
  (all: readonly Subscribe[]): Subscribe =>
  (listener) => {
    const leaving = all.map((subscribe) => subscribe(listener));
    return () => leaving.forEach((leave) => leave());
  };
