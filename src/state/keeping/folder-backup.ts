import type {
  BackupFolder,
  BackupFolders,
  FolderFault,
  FolderFile,
} from "../../browser/storage/backup-folder";
import type { Scheduler } from "../../browser/work/scheduler";
import { failed, ok, type Result } from "../../core/result";
import type { BackupKeeper } from "./backup";
import { observable, type Observable } from "../../core/observable";
import type { NewCopy, RicherCopies, StandingCopy } from "./richer-copy";

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

type Written = Pick<NewCopy, "made"> & { readonly fileName: string };

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
/** The file that the folder has usually. */
export const FILE_NAME = "hashiya-backup.json.gz";
/** How often it is begun anew because the file was written meanwhile, from another machine or tab. */
const MOST_TRIES = 3;
/** How many files that cannot be read are passed over before the folder counts as refusing. */
const MOST_NAMES = 9;

const namesOf = (day: string): readonly string[] => [
  FILE_NAME,
  ...Array.from(
    { length: MOST_NAMES },
    (_, at) => `hashiya-backup-${day}${at === 0 ? "" : `-${at + 1}`}.json.gz`,
  ),
];

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
    const written = await writtenTo(target);
    if (folder !== target) return; // another folder was chosen meanwhile, or none
    if (!written.ok) return state.set({ status: "failed", name, fault: written.fault });
    backup.markMade();
    const { made, fileName } = written.value;
    const beside = fileName !== FILE_NAME && { beside: fileName };
    state.set({ status: "kept", name, made, ...beside });
  }

  /** Writes to the first of the names whose file can be read, or is not there. */
  async function writtenTo(target: BackupFolder): Promise<Result<Written, FolderFault>> {
    for (const fileName of namesOf(now().slice(0, 10))) {
      // oxlint-disable-next-line no-await-in-loop -- the next name only where this one is not to be had
      const written = await writtenAs(target, fileName);
      if (written.ok) return written;
      if (written.fault !== "unreadable") return failed(written.fault);
    }
    return failed("unknown");
  }

  /** `unreadable`: a file of that name stands there that cannot be read, and is left as it is. */
  async function writtenAs(
    target: BackupFolder,
    fileName: string,
  ): Promise<Result<Written, FolderFault | "unreadable">> {
    for (let tries = 1; ; tries += 1) {
      /* oxlint-disable no-await-in-loop -- read, merge, write, in this order */
      const file = await target.look(fileName);
      if (!file.ok) return file;
      const copy = await copies.over(file.value ? [standing(file.value)] : []);
      if (!copy.ok) return failed("unreadable");
      const again = await target.look(fileName);
      if (!again.ok) return again;
      if (again.value?.stamp !== file.value?.stamp && tries < MOST_TRIES) continue;
      const written = await target.write(fileName, copy.value.file);
      /* oxlint-enable no-await-in-loop */
      if (!written.ok) return written;
      copies.wrote(written.value);
      return ok({ made: copy.value.made, fileName });
    }
  }
  const standing = ({ stamp, bytes }: FolderFile): StandingCopy => ({
    stamp,
    async read() {
      const file = await bytes();
      return file.ok ? backup.read(file.value) : failed("damaged");
    },
  });

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
    if (file.ok && file.value) await copies.look(standing(file.value));
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
