import type { Action } from "../../core/record/part-change";
import type { OwnLayer } from "./own-layers";
import type { RecordStates } from "./record-state";

/** The reader's own annotations at one moment, and what is known of their keeping. */
export type AnnotationsSnapshot = {
  /** Whether the browser let the storage be read; `blocked` means that nothing is known of earlier visits. */
  readonly disk: "ready" | "blocked";
  /** By article id. A layer keeps its identity as long as nothing in it changes. */
  readonly layers: ReadonlyMap<string, OwnLayer>;
  readonly states: RecordStates;
};

/** What changed, and who changed it. */
export type AnnotationsChange = {
  /** The annotations that may be others now. */
  readonly ids: readonly string[];
  /** Those that this page wrote since the last change was told, kept by the browser or not. */
  readonly written: readonly string[];
} & (
  | { readonly source: "reader"; readonly action: Action }
  /**
   * - `program`: this page, without an act of the reader's: undoing, saving again;
   * - `copy`: a backup or a second copy;
   * - `disk`: another page, or the storage was read anew.
   */
  | { readonly source: "program" | "copy" | "disk" }
);
