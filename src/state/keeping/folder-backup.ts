import type { BackupFolder, BackupFolders, FolderFault } from "../../browser/storage/backup-folder";
import type { Scheduler } from "../../browser/work/scheduler";
import type { BackupKeeper } from "./backup";
import { observable, type Observable } from "../../core/observable";
import { FILE_NAME, standingCopy, writeToFolder } from "./folder-file";
import type { RicherCopies } from "./richer-copy";

/**
 * - `unsupported`: this browser gives no program a folder;
 * - `none`: no folder was chosen;
 * - `asleep`: one was chosen, and the browser wants the reader to allow it again (`wake`);
 * - `kept`: the folder holds everything as of `made` (absent until the first change of this visit), in
 *   `beside` where the usual file could not be read and was left as it is;
 * - `writing`, `failed`.
 */
export type FolderState =
  | { readonly status: "unsupported" | "none" }
  | { readonly status: "asleep" | "writing"; readonly name: string }
  | {
      readonly status: "kept";
      readonly name: string;
      readonly made?: string;
      readonly beside?: string;
    }
  | { readonly status: "failed"; readonly name: string; readonly fault: FolderFault };

/**
 * A folder of the reader's own that is backed up to after changes. What stands in it is read first
 * and merged: several machines may write there, and none of its files is replaced by a poorer one.
 */
export type FolderBackup = Observable<FolderState> & {
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
  readonly backup: Pick<BackupKeeper, "read" | "markMade">;
  readonly copies: RicherCopies;
  readonly scheduler: Scheduler;
  /** Calls back after each change of what is backed up. */
  readonly onChange: (listener: () => void) => () => void;
  /** The time as ISO 8601, UTC. */
  readonly now: () => string;
};

const PAUSE_MS = 5000; // a note that is being written is not compressed at each key
export function createFolderBackup(options: Options): FolderBackup {
  const { folders, backup, copies, scheduler, now } = options;
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
    const written = await writeToFolder(target, now().slice(0, 10), { copies, backup });
    if (folder !== target) return; // another folder was chosen meanwhile, or none
    if (!written.ok) return state.set({ status: "failed", name, fault: written.fault });
    backup.markMade();
    const { made, fileName } = written.value;
    const beside = fileName !== FILE_NAME && { beside: fileName };
    state.set({ status: "kept", name, made, ...beside });
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
    const isAllowed = await known.isAllowed(false);
    state.set({ status: isAllowed ? "kept" : "asleep", name });
    if (!isAllowed || copies.isRemembered()) return;
    // This browser does not know any more what it wrote there: perhaps it lost more than that.
    const file = await known.look(FILE_NAME);
    if (file.ok && file.value) await copies.look(standingCopy(file.value, backup));
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
