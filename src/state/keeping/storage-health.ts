import type { KeyedStorage } from "../../browser/storage/local-storage";
import type { BrowserStorage } from "../../browser/storage/persistence";
import type { Result } from "../../core/result";
import type { AnnotationStore, AnnotationsSnapshot } from "../notes/annotation-store";
import type { BackupKeeper } from "./backup";
import type { Drafts } from "../notes/drafts";
import { countInMemory, setAsideAmong } from "../notes/record-state";
import { observable, type Observable } from "../../core/observable";

/**
 * Whether the browser promised not to clear our storage when it needs room: `granted`, `refused`
 * (it may grant it later), `not-asked`, or `unsupported`.
 */
export type Persistence = "granted" | "refused" | "not-asked" | "unsupported";

/** UTF-16 code units in `localStorage`, keys and values, by kind. */
export type UnitsByKind = {
  readonly annotations: number;
  readonly drafts: number;
  readonly places: number;
  readonly preferences: number;
  /** Whatever else this origin keeps. */
  readonly other: number;
};

export type StorageHealth = {
  /** Whether `localStorage` can be read at all; where it is `blocked`, all else counts memory only. */
  readonly disk: "ready" | "blocked";
  /** Own annotations that are not deleted. */
  readonly annotations: number;
  readonly inBin: number;
  readonly drafts: number;
  readonly unsaved: number;
  readonly setAside: number;
  readonly units: UnitsByKind;
  readonly usedUnits: number;
  /** How many units there are in all; `isMeasured` where it was tried, else what browsers give. */
  readonly capacity: { readonly units: number; readonly isMeasured: boolean };
  /** All storage of this origin in bytes (IndexedDB, caches), where the browser tells. */
  readonly origin: { readonly used: number; readonly quota: number } | undefined;
  readonly persistence: Persistence;
  /** ISO 8601, UTC. */
  readonly lastBackup: string | undefined;
  /** Whether this browser erases everything after seven days without a visit: WebKit, not installed. */
  readonly isErasedAfterSevenDays: boolean;
};

export type StorageHealthStore = Observable<StorageHealth> & {
  /** Counts anew what the browser alone knows; to be called when the storage page opens. */
  refresh(): Promise<void>;
  /** Finds the capacity by filling what is free for a moment; only when the reader asks for it. */
  measure(): void;
  /** Asks the browser to keep the storage; it does so by itself after the third annotation. */
  askToPersist(): Promise<void>;
};

type Options = {
  readonly annotations: Pick<AnnotationStore, "get" | "subscribe">;
  readonly drafts: Pick<Drafts, "get" | "subscribe">;
  readonly backup: Pick<BackupKeeper, "last">;
  readonly browser: BrowserStorage;
  /** Units of each kind of key. */
  readonly unitsByName: () => ReadonlyMap<string, number>;
  readonly measureFreeUnits: () => Result<number, "blocked">;
  /** Where it is kept that the browser was asked. */
  readonly disk: KeyedStorage;
};

const USUAL_UNITS = 5 * 1024 * 1024; // Chromium and Firefox; Safari counts the same in bytes
const ASKED_KEY = "persistence";
/** The first notes may be trials; with the third there is something to lose. */
const WORTH_KEEPING = 3;

type Told = Pick<StorageHealth, "capacity" | "origin" | "persistence">;

export function createStorageHealth(options: Options): StorageHealthStore {
  const { annotations, drafts, backup, browser, disk } = options;
  const told = observable<Told>({
    capacity: { units: USUAL_UNITS, isMeasured: false },
    origin: undefined,
    persistence: "not-asked",
  });
  let known: StorageHealth | undefined;
  const changes = observable({});
  const outdate = () => {
    known = undefined;
    changes.set({});
  };
  const wasAsked = () => disk.read(ASKED_KEY) !== null;
  const learn = (is: boolean | undefined) => {
    const persistence = persistenceFrom(is, wasAsked());
    told.set({ ...told.get(), persistence });
  };

  async function refresh() {
    const [is, origin] = await Promise.all([browser.isPersisted(), browser.estimate()]);
    told.set({ ...told.get(), origin, persistence: persistenceFrom(is, wasAsked()) });
    outdate();
  }
  async function askToPersist() {
    disk.write(ASKED_KEY, '{"v":1}');
    learn(await browser.persist());
  }
  function askInTime() {
    if (wasAsked() || countsOf(annotations.get()).annotations < WORTH_KEEPING) return;
    void askToPersist();
  }

  annotations.subscribe(outdate);
  annotations.subscribe(askInTime);
  for (const source of [drafts, backup.last, told]) source.subscribe(outdate);
  void refresh();

  return {
    get: () =>
      (known ??= {
        ...told.get(),
        ...countsOf(annotations.get()),
        ...unitsFrom(options.unitsByName()),
        drafts: drafts.get().size,
        lastBackup: backup.last.get(),
        isErasedAfterSevenDays: browser.isErasedAfterSevenDays,
      }),
    subscribe: changes.subscribe,
    refresh,
    measure() {
      const free = options.measureFreeUnits();
      if (!free.ok) return;
      const { usedUnits } = unitsFrom(options.unitsByName());
      told.set({ ...told.get(), capacity: { units: usedUnits + free.value, isMeasured: true } });
    },
    askToPersist,
  };
}

function persistenceFrom(isPersisted: boolean | undefined, wasAsked: boolean): Persistence {
  if (isPersisted === undefined) return "unsupported";
  if (isPersisted) return "granted";
  return wasAsked ? "refused" : "not-asked";
}

function countsOf({ disk, layers, states }: AnnotationsSnapshot) {
  let annotations = 0;
  let inBin = 0;
  for (const layer of layers.values()) {
    annotations += layer.annotations.length;
    inBin += layer.deleted.length;
  }
  const setAside = setAsideAmong(states).size;
  return { disk, annotations, inBin, unsaved: countInMemory(states), setAside };
}

function unitsFrom(byName: ReadonlyMap<string, number>) {
  const of = (name: string) => byName.get(name) ?? 0;
  const named = {
    annotations: of("annotation"),
    drafts: of("draft"),
    places: of("place"),
    preferences: of("preferences"),
  };
  const usedUnits = [...byName.values()].reduce((sum, units) => sum + units, 0);
  const ours = named.annotations + named.drafts + named.places + named.preferences;
  return { units: { ...named, other: usedUnits - ours }, usedUnits };
}
