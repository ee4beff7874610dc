import { createContext, use, useCallback, useSyncExternalStore, type ReactNode } from "react";
import { useTranslation } from "../i18n/react";
import type { EditionArchive } from "../browser/storage/edition-archive";
import type { Late } from "../browser/net/late";
import type { OfflineStatus } from "../browser/net/offline-status";
import type { OfflineKeeper } from "../browser/net/service-worker";
import type { Colour } from "../core/annotation/annotation";
import type { Action } from "../core/record/part-change";
import type { AnnotationsSnapshot, AnnotationStore, OwnLayer } from "./notes/annotation-store";
import type { RecordState } from "./notes/record-state";
import type { Draft, Drafts } from "./notes/drafts";
import type { BackupKeeper } from "./keeping/backup";
import type { FolderBackup, FolderState } from "./keeping/folder-backup";
import type { Journal, JournalState } from "./second-copy/journal";
import type { Missing, MissingNotes } from "./keeping/missing";
import { observable, type Observable, type Settable } from "../core/observable";
import type { ColourNames } from "./layers/told-names";
import type { RoomMaker } from "./keeping/room";
import type { Snapshots, SnapshotsState } from "./keeping/snapshots";
import type { Arriving } from "./layers/arriving";
import type { LayersHere } from "./layers/layers-here";
import type { SharedLayers } from "./layers/shared-layers";
import type { StorageHealth, StorageHealthStore } from "./keeping/storage-health";
import type { AllNotes } from "./notes/all-notes";
import type { ManyNotes } from "./notes/many-notes";
import type { Merging } from "./notes/merging";
import type { Undo } from "./notes/undo";
import type { Preferences, PreferencesStore } from "./preferences";
import type { OwnTextsState } from "./texts/listed-texts";
import type { OwnTexts } from "./texts/own-texts";
import type { ReadingPlaces } from "./reading/reading-place";
import type { ReadingSession } from "./reading/reading-session";

export type Stores = {
  readonly annotations: AnnotationStore;
  readonly drafts: Drafts;
  readonly preferences: PreferencesStore;
  readonly places: ReadingPlaces;
  /** The annotations whose saving takes so long that the reader should know, by id. */
  readonly saving: Observable<ReadonlySet<string>>;
  /** Whether the reader wants to see own notes, until the page is left. */
  readonly isMineShown: Settable<boolean>;
  /** They come after the text. */
  readonly keepers: Late<Keepers>;
  /** The old texts that notes were made on. */
  readonly editions: EditionArchive;
};

/** What keeps the notes safe, and tells how safe they are; and what others sent. */
export type Keepers = {
  readonly layers: SharedLayers;
  /** The same as they lie on an edition. */
  readonly layersHere: LayersHere;
  /** What the page's address brought. */
  readonly arriving: Arriving;
  readonly journal: Journal;
  readonly health: StorageHealthStore;
  readonly backup: BackupKeeper;
  readonly snapshots: Snapshots;
  readonly folder: FolderBackup;
  readonly room: RoomMaker;
  readonly undo: Undo;
  /** Lists them when somebody first looks. */
  readonly allNotes: AllNotes;
  readonly many: ManyNotes;
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

const SessionContext = createContext<ReadingSession | null>(null);

export const SessionProvider = ({
  session,
  children,
}: {
  session: ReadingSession;
  children: ReactNode;
}) => <SessionContext value={session}>{children}</SessionContext>;

/** The reading of the text that is open. */
export function useSession(): ReadingSession {
  const session = use(SessionContext);
  if (!session) throw new Error("SessionProvider is missing");
  return session;
}

/**
 * What a component wants of a store, all of it or a part, and again whenever that changes. `select` must give the same
 * value of the same state: an object of its own making would be drawn without end.
 */
export function useValue<State>(store: Observable<State>): State;
export function useValue<State, Value>(
  store: Observable<State>,
  select: (state: State) => Value,
): Value;
export function useValue<State>(
  store: Observable<State>,
  select: (state: State) => unknown = whole,
): unknown {
  const read = () => select(store.get());
  return useSyncExternalStore(store.subscribe, read, read);
}

const whole = <State,>(state: State): State => state;

export const useAnnotations = (): AnnotationsSnapshot => useValue(useStores().annotations);

/** The reader's own layer on an article; undefined where nothing was ever marked. */
export const useOwnLayer = (source: string): OwnLayer | undefined =>
  useAnnotations().layers.get(source);

export const useDrafts = (): ReadonlyMap<string, Draft> => useValue(useStores().drafts);

export const usePreferences = (): Preferences => useValue(useStores().preferences);

/** How an annotation of the reader's stands; undefined where there is nothing to say. */
export const useRecordState = (id: string): RecordState | undefined =>
  useValue(useStores().annotations, ({ states }) => states.get(id));

/** Whether an annotation's last change is not safe from a killed browser yet, after a moment. */
export const useIsSaving = (id: string): boolean =>
  useValue(useStores().saving, (saving) => saving.has(id));

/** The key of the sentence that says why an annotation is not saved as it is shown; undefined where it is. */
export function unsavedMessage(state: RecordState | undefined) {
  if (state?.status === "unsaved") return `margin.unsaved.${state.fault}` as const;
  return state?.status === "withheld" ? ("margin.withheld" as const) : undefined;
}

const NO_NAMES = observable<ColourNames>({});

/** Names a colour: as the reader calls it, else as those do whose layers are shown, else by the colour itself. */
export function useColourName(): (colour: Colour) => string {
  const { t } = useTranslation();
  const { colourNames } = usePreferences();
  const told = useValue(use(SessionContext)?.toldNames ?? NO_NAMES);
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

export const useHealth = (): StorageHealth => useValue(useKeepers().health);

export const useJournal = (): JournalState => useValue(useKeepers().journal);

/** Whether the program would open with no network. */
export const useOffline = (): OfflineStatus => useValue(useKeepers().offline);

export const useOwnTexts = (): OwnTextsState => useValue(useKeepers().texts);

export const useSnapshots = (): SnapshotsState => useValue(useKeepers().snapshots);

export const useFolder = (): FolderState => useValue(useKeepers().folder);

export const useMissing = (): MissingNotes | undefined => useValue(useKeepers().missing);
