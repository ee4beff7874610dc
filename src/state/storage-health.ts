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

export type StorageHealthStore = {
  get(): StorageHealth;
  subscribe(listener: () => void): () => void;
  /** Counts anew what the browser alone knows; to be called when the storage page opens. */
  refresh(): Promise<void>;
  /** Finds the capacity by filling what is free for a moment; only when the reader asks for it. */
  measure(): void;
  /** Asks the browser to keep the storage; it does so by itself after the third annotation. */
  askToPersist(): Promise<void>;
};
