import type { BackupFolder, BackupFolders, FolderFault } from "../browser/backup-folder";
import type { Scheduler } from "../browser/scheduler";
import type { BackupKeeper } from "./backup";
import { observable } from "./observable";

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

type Options = {
  readonly folders: BackupFolders;
  readonly backup: Pick<BackupKeeper, "make" | "markMade">;
  readonly scheduler: Scheduler;
  /** Calls back after each change of what is backed up. */
  readonly onChange: (listener: () => void) => () => void;
  /** The time as ISO 8601, UTC. */
  readonly now: () => string;
};

const PAUSE_MS = 5000; // a note that is being written is not compressed at each key
const FILE_NAME = "hashiya-backup.json.gz";

export function createFolderBackup(options: Options): FolderBackup {
  const { folders, backup, scheduler, now } = options;
  const state = observable<FolderState>({ status: folders.isSupported ? "none" : "unsupported" });
  let folder: BackupFolder | undefined;
  let cancel: (() => void) | undefined;
  let work = Promise.resolve();

  async function write() {
    const target = folder;
    if (!target) return;
    const { name } = target;
    if (!(await target.isAllowed(false))) return state.set({ status: "asleep", name });
    state.set({ status: "writing", name });
    const made = now();
    const written = await target.write(FILE_NAME, await backup.make());
    if (folder !== target) return; // another folder was chosen meanwhile, or none
    if (!written.ok) return state.set({ status: "failed", name, fault: written.fault });
    backup.markMade();
    state.set({ status: "kept", name, made });
  }
  /** One after another: two streams to one file would end in either. */
  const writeNow = () => (work = work.then(write, write));

  async function open(chosen: BackupFolder | undefined, ask: boolean) {
    if (!chosen) return;
    folder = chosen;
    if (await chosen.isAllowed(ask)) await writeNow();
    else state.set({ status: "asleep", name: chosen.name });
  }

  async function remember() {
    const known = await folders.remembered();
    if (!known || folder) return;
    folder = known;
    const { name } = known;
    state.set({ status: (await known.isAllowed(false)) ? "kept" : "asleep", name });
  }

  if (folders.isSupported) void remember();
  options.onChange(() => {
    cancel?.();
    if (folder) cancel = scheduler.after(PAUSE_MS, () => void writeNow());
  });

  return {
    get: state.get,
    subscribe: state.subscribe,
    choose: async () => open(await folders.choose(), true),
    wake: () => open(folder, true),
    async forget() {
      folder = undefined;
      cancel?.();
      await folders.forget();
      state.set({ status: "none" });
    },
    writeNow,
  };
}
