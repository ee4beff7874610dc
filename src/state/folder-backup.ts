/** Why the folder holds no fresh backup. */
export type FolderFault = "not-allowed" | "gone" | "full" | "unknown";

/**
 * - `unsupported`: this browser gives no program a folder;
 * - `none`: no folder was chosen;
 * - `asleep`: one was chosen, and the browser wants the reader to allow it again (`wake`);
 * - `kept`: the folder holds everything as of `made` (absent until the first change of this visit);
 * - `writing`, `failed`.
 */
export type FolderState =
  | { readonly status: "unsupported" | "none" }
  | { readonly status: "asleep" | "writing"; readonly name: string }
  | { readonly status: "kept"; readonly name: string; readonly made?: string }
  | { readonly status: "failed"; readonly name: string; readonly fault: FolderFault };

/** A folder of the reader's own that is backed up to after changes. */
export type FolderBackup = {
  get(): FolderState;
  subscribe(listener: () => void): () => void;
  /** Lets the reader choose a folder, and writes to it. To be called from a click. */
  choose(): Promise<void>;
  /** Asks to be allowed again. To be called from a click. */
  wake(): Promise<void>;
  /** Writes to no folder any more; what was written there stays. */
  forget(): Promise<void>;
  writeNow(): Promise<void>;
};
