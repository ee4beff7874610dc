import { createContext, use, useCallback, useSyncExternalStore, type ReactNode } from "react";
import { useTranslation } from "../i18n/react";
import type { EditionArchive } from "../browser/storage/edition-archive";
import type { Late } from "../browser/net/late";
import type { OfflineKeeper } from "../browser/net/service-worker";
import type { Colour } from "../core/annotation/annotation";
import type { Action } from "../core/record/part-change";
import type { AnnotationsSnapshot, AnnotationStore, OwnLayer } from "./notes/annotation-store";
import type { Draft, Drafts } from "./notes/drafts";
import type { BackupKeeper } from "./keeping/backup";
import type { FolderBackup, FolderState } from "./keeping/folder-backup";
import type { Journal, JournalState } from "./keeping/journal";
import type { Missing, MissingNotes } from "./keeping/missing";
import type { Observable } from "./observable";
import type { RoomMaker } from "./keeping/room";
import type { Snapshots, SnapshotsState } from "./keeping/snapshots";
import { toldNames } from "./layers/told-names";
import type { SharedLayers } from "./layers/shared-layers";
import type { StorageHealth, StorageHealthStore } from "./keeping/storage-health";
import type { Merging } from "./notes/merging";
import type { Undo } from "./notes/undo";
import type { Preferences, PreferencesStore } from "./preferences";
import type { OwnTexts, OwnTextsState } from "./texts/own-texts";
import type { ReadingPlaces } from "./reading/reading-place";

export type Stores = {
  readonly annotations: AnnotationStore;
  readonly drafts: Drafts;
  readonly preferences: PreferencesStore;
  readonly places: ReadingPlaces;
  /** The annotations whose saving takes so long that the reader should know, by id. */
  readonly saving: Observable<ReadonlySet<string>>;
  /** They come after the text. */
  readonly keepers: Late<Keepers>;
  /** The old texts that notes were made on. */
  readonly editions: EditionArchive;
};

/** What keeps the notes safe, and tells how safe they are; and what others sent. */
export type Keepers = {
  readonly layers: SharedLayers;
  readonly journal: Journal;
  readonly health: StorageHealthStore;
  readonly backup: BackupKeeper;
  readonly snapshots: Snapshots;
  readonly folder: FolderBackup;
  readonly room: RoomMaker;
  readonly undo: Undo;
  readonly merging: Merging;
  readonly missing: Missing;
  /** Keeps the program itself, to be opened with no network. */
  readonly offline: OfflineKeeper;
  readonly texts: OwnTexts;
};

const StoresContext = createContext<Stores | null>(null);

export const StoresProvider = ({ stores, children }: { stores: Stores; children: ReactNode }) => (
  <StoresContext value={stores}>{children}</StoresContext>
);

export function useStores(): Stores {
  const stores = use(StoresContext);
  if (!stores) throw new Error("StoresProvider is missing");
  return stores;
}

export function useAnnotations(): AnnotationsSnapshot {
  const { annotations } = useStores();
  return useSyncExternalStore(annotations.subscribe, annotations.snapshot);
}

/** The reader's own layer on an article; undefined where nothing was ever marked. */
export const useOwnLayer = (source: string): OwnLayer | undefined =>
  useAnnotations().layers.get(source);

export function useDrafts(): ReadonlyMap<string, Draft> {
  const { drafts } = useStores();
  return useSyncExternalStore(drafts.subscribe, drafts.get);
}

export function usePreferences(): Preferences {
  const { preferences } = useStores();
  return useSyncExternalStore(preferences.subscribe, preferences.get, preferences.get);
}

/** Whether an annotation's last change is not safe from a killed browser yet, after a moment. */
export function useIsSaving(id: string): boolean {
  const { saving } = useStores();
  return useSyncExternalStore(saving.subscribe, () => saving.get().has(id));
}

/** The key of the sentence that says why an annotation is not saved as it is shown; undefined where it is. */
export function unsavedMessage({ unsaved, withheld }: AnnotationsSnapshot, id: string) {
  const fault = unsaved.get(id);
  if (fault) return `margin.unsaved.${fault}` as const;
  return withheld.has(id) ? ("margin.withheld" as const) : undefined;
}

/** Names a colour: as the reader calls it, else as those do whose layers are shown, else by the colour itself. */
export function useColourName(): (colour: Colour) => string {
  const { t } = useTranslation();
  const { colourNames } = usePreferences();
  const told = useSyncExternalStore(toldNames.subscribe, toldNames.get);
  return useCallback(
    (colour) => colourNames[colour]?.trim() || told[colour] || t(`colour.${colour}`),
    [colourNames, t, told],
  );
}

/** Takes one act back, whatever was done since. */
export function useTakeBack(): (action: Action) => void {
  const { keepers } = useStores();
  return useCallback(
    (action) => void keepers.bring().then(({ undo }) => undo.takeBack(action)),
    [keepers],
  );
}

/** Suspends until they are there. */
export const useKeepers = (): Keepers => use(useStores().keepers.bring());

export function useHealth(): StorageHealth {
  const { health } = useKeepers();
  return useSyncExternalStore(health.subscribe, health.get);
}

export function useJournal(): JournalState {
  const { journal } = useKeepers();
  return useSyncExternalStore(journal.subscribe, journal.get);
}

export function useOwnTexts(): OwnTextsState {
  const { texts } = useKeepers();
  return useSyncExternalStore(texts.subscribe, texts.get);
}

export function useSnapshots(): SnapshotsState {
  const { snapshots } = useKeepers();
  return useSyncExternalStore(snapshots.subscribe, snapshots.get);
}

export function useFolder(): FolderState {
  const { folder } = useKeepers();
  return useSyncExternalStore(folder.subscribe, folder.get);
}

export function useMissing(): MissingNotes | undefined {
  const { missing } = useKeepers();
  return useSyncExternalStore(missing.subscribe, missing.get);
}
