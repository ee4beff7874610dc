import type { WriteFault } from "../../browser/storage/local-storage";
import type { Wording } from "../../core/record/stored-annotation";
import type { StoredAnnotationFault } from "../../core/record/stored-record";
import type { OwnLayer } from "./own-layers";

/** The reader's own annotations at one moment, and what is known of their keeping. */
export type AnnotationsSnapshot = {
  /** Whether the browser let the storage be read; `blocked` means that nothing is known of earlier visits. */
  readonly disk: "ready" | "blocked";
  /** By article id. A layer keeps its identity as long as nothing in it changes. */
  readonly layers: ReadonlyMap<string, OwnLayer>;
  /** The annotations whose last change the browser refused to keep, and why. */
  readonly unsaved: ReadonlyMap<string, WriteFault>;
  /**
   * Annotations changed here while their key came to hold something that must not be overwritten
   * (a newer version's record, or garbage): the change is on screen only, a backup holds it.
   */
  readonly withheld: ReadonlyMap<string, StoredAnnotationFault>;
  /** Records that cannot be used, by id; their keys are left as they are. */
  readonly setAside: ReadonlyMap<string, StoredAnnotationFault>;
  /** Of those, the newer version's that can be shown: they stand in the layers and cannot be changed. */
  readonly readOnly: ReadonlySet<string>;
  /** What another page wrote at the same time as the wording shown, the latest first; by id, where there is any. */
  readonly earlier: ReadonlyMap<string, readonly Wording[]>;
};
