import { annotationStorage } from "../browser/storage/annotation-storage";
import { backupFolders } from "../browser/storage/backup-folder";
import { keepFocus } from "../browser/page/focus-keeper";
import { journalInAllPlaces } from "../browser/second-copy/journal-places";
import {
  dropProbe,
  keyedStorage,
  measureFreeUnits,
  unitsByName,
} from "../browser/storage/local-storage";
import { browserStorage } from "../browser/storage/persistence";
import { hashAddress } from "../browser/net/hash-address";
import { scheduler as browserScheduler, type Scheduler } from "../browser/work/scheduler";
import { startOfflineKeeper } from "../browser/net/service-worker";
import { newId } from "../browser/new-id";
import { programWords } from "../i18n/i18n";
import { pageComing, tabStorage } from "../browser/storage/tab-storage";
import { snapshotArchive } from "../browser/storage/snapshot-archive";
import { textArchive } from "../browser/storage/text-archive";
import type { AnnotationStore } from "../state/notes/annotation-store";
import { createBackupKeeper, type BackupKeeper } from "../state/keeping/backup";
import { createBin } from "../state/keeping/bin";
import type { Drafts } from "../state/notes/drafts";
import { createFolderBackup } from "../state/keeping/folder-backup";
import { createArriving } from "../state/layers/arriving";
import { layersHere } from "../state/layers/layers-here";
import { createSharedLayers, type SharedLayers } from "../state/layers/shared-layers";
import { draftCopies } from "../state/second-copy/draft-copies";
import { createJournal } from "../state/second-copy/journal";
import { createMissing } from "../state/keeping/missing";
import { layerCopies } from "../state/second-copy/layer-copies";
import { noteCopies } from "../state/second-copy/note-copies";
import type { Settable } from "../core/observable";
import type { PreferencesStore } from "../state/preferences";
import type { Keepers } from "../state/react";
import { createRicherCopies } from "../state/keeping/richer-copy";
import { createOwnTexts } from "../state/texts/own-texts";
import { createRoomMaker } from "../state/keeping/room";
import { saveAgainByItself } from "../state/keeping/save-again";
import { createSnapshots } from "../state/keeping/snapshots";
import { createStorageHealth } from "../state/keeping/storage-health";
import { createKeptUndo } from "../state/notes/kept-undo";
import { createAllNotes } from "../state/notes/all-notes";
import { createManyNotes } from "../state/notes/many-notes";
import { createMerging } from "../state/notes/merging";
import { createUndo } from "../state/notes/undo";

type Options = {
  readonly annotations: AnnotationStore;
  readonly drafts: Drafts;
  readonly preferences: PreferencesStore;
  /** Takes the annotations whose second copy takes long. */
  readonly saving: Settable<ReadonlySet<string>>;
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
  const kept = createKeptUndo({ disk: tabStorage("undo"), replica, coming: pageComing });
  const undo = createUndo({ annotations, drafts, now, kept });
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
  const stores = [annotations, drafts, preferences, layers].map(({ subscribe }) => subscribe);
  const onChange = whenAny([...stores, texts.onChange]);
  return {
    offline: startOfflineKeeper(),
    layers,
    layersHere: layersHere({ shared: layers, annotations, someone: unnamedSender }),
    arriving: createArriving({ address: hashAddress, layers }),
    texts,
    journal,
    backup,
    health,
    ...wholeCopies({ annotations, backup, bin, scheduler, onChange, now }),
    room: createRoomMaker({
      annotations,
      drafts,
      draftDisk: keyedStorage("draft"),
      placeDisk: keyedStorage("place"),
      unitsByName,
    }),
    undo,
    allNotes: createAllNotes({ annotations }),
    many: createManyNotes({ annotations, drafts, undo, now }),
    merging: createMerging({ annotations, drafts, undo, now }),
  };
}

/** In the interface's language. */
const unnamedSender = {
  get: () => programWords.t("highlight.someone"),
  subscribe(listener: () => void) {
    programWords.on("languageChanged", listener);
    return () => programWords.off("languageChanged", listener);
  },
};
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

type Whole = Pick<Options, "annotations" | "now"> & {
  readonly backup: BackupKeeper;
  readonly bin: ReturnType<typeof createBin>;
  readonly scheduler: Scheduler;
  readonly onChange: Subscribe;
};

/** The copies of everything: each day's in the browser, one in a folder; and what they have that is missing here. */
function wholeCopies({ annotations, bin, ...shared }: Whole) {
  const { backup, now } = shared;
  const disk = keyedStorage("copies");
  const inBrowser = createRicherCopies({ backup, disk, key: "days" });
  const inFolder = createRicherCopies({ backup, disk, key: "folder" });
  return {
    snapshots: createSnapshots({
      archive: snapshotArchive(),
      copies: inBrowser,
      annotations,
      bin,
      ...shared,
    }),
    folder: createFolderBackup({ folders: backupFolders(), copies: inFolder, ...shared }),
    missing: createMissing({ annotations, places: [inBrowser, inFolder], now }),
  };
}

type Subscribe = (listener: () => void) => () => void;

/** Listens to several at once. */
const whenAny =
  (all: readonly Subscribe[]): Subscribe =>
  (listener) => {
    const leaving = all.map((subscribe) => subscribe(listener));
    return () => leaving.forEach((leave) => leave());
  };
