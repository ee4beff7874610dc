/** A note as a store shows it. */
export type Note = {
  readonly id: string;
  readonly text: string;
  readonly earlier: readonly string[];
  readonly isDeleted: boolean;
};

/** Something that was done, and that the store said is kept. */
export type Deed =
  | { readonly did: "add" | "colour" | "delete" | "restore"; readonly id: string }
  | {
      readonly did: "note";
      readonly id: string;
      readonly text: string;
      /** What the writer saw. */
      readonly instead: string;
    };

/** What the page offers as `window.tab`: the reader's own store, driven faster than hands can. */
export type StoreTab = {
  /** All notes, the deleted ones too, by id. */
  notes(): readonly Note[];
  /** Makes so many edits by chance, partly on the same notes as other tabs; tells what was done. */
  editAtRandom(seed: number, count: number): Promise<readonly Deed[]>;
};

/** What a page opened as `stores.html?run=…&tell=…` tells the listener there. */
export type Told = {
  /** The page's run. */
  readonly run: string;
  /** All notes that it found at its start; told once. */
  readonly found?: readonly Note[];
  /** Notes that it wrote or deleted and that are kept, as its store says. */
  readonly kept?: readonly Pick<Note, "id" | "text" | "isDeleted">[];
  /** The same for drafts and kept layers. */
  readonly foundUnfinished?: readonly Unfinished[];
  readonly unfinishedKept?: readonly Unfinished[];
  /** How many letters it has typed on its draft. */
  readonly typed?: number;
};

/** A draft, with how many letters it has, or a kept layer, with 1; 0 where it was given up. */
export type Unfinished = {
  readonly kind: "draft" | "layer";
  readonly id: string;
  readonly letters: number;
};

declare global {
  interface Window {
    readonly tab: StoreTab;
  }
}
