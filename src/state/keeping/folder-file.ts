import type { BackupFolder, FolderFault, FolderFile } from "../../browser/storage/backup-folder";
import { failed, ok, type Result } from "../../core/result";
import type { BackupKeeper } from "./backup";
import type { NewCopy, RicherCopies, StandingCopy } from "./richer-copy";

/** The file that the folder has usually. */
export const FILE_NAME = "hashiya-backup.json.gz";
/** How often it is begun anew because the file was written meanwhile, from another machine or tab. */
const MOST_TRIES = 3;
/** How many files that cannot be read are passed over before the folder counts as refusing. */
const MOST_NAMES = 9;

export type FolderCopy = Pick<NewCopy, "made"> & { readonly fileName: string };

type Options = {
  readonly copies: RicherCopies;
  readonly backup: Pick<BackupKeeper, "read">;
};

/** The names that a day's backup may have in a folder, the first that is to be had being its own. */
export const namesOn = (day: string): readonly string[] => [
  FILE_NAME,
  ...Array.from(
    { length: MOST_NAMES },
    (_, at) => `hashiya-backup-${day}${at === 0 ? "" : `-${at + 1}`}.json.gz`,
  ),
];

/** A folder's file as a copy that stands. */
export const standingCopy = (
  { stamp, bytes }: FolderFile,
  backup: Options["backup"],
): StandingCopy => ({
  stamp,
  async read() {
    const file = await bytes();
    return file.ok ? backup.read(file.value) : failed("damaged");
  },
});

/** Writes to the first of a day's names whose file can be read, or is not there. */
export async function writeToFolder(
  target: BackupFolder,
  day: string,
  options: Options,
): Promise<Result<FolderCopy, FolderFault>> {
  for (const fileName of namesOn(day)) {
    // oxlint-disable-next-line no-await-in-loop -- the next name only where this one is not to be had
    const written = await writeAs(target, fileName, options);
    if (written.ok) return written;
    if (written.fault !== "unreadable") return failed(written.fault);
  }
  return failed("unknown");
}

/** `unreadable`: a file of that name stands there that cannot be read, and is left as it is. */
async function writeAs(
  target: BackupFolder,
  fileName: string,
  { copies, backup }: Options,
): Promise<Result<FolderCopy, FolderFault | "unreadable">> {
  for (let tries = 1; ; tries += 1) {
    /* oxlint-disable no-await-in-loop -- read, merge, write, in this order */
    const file = await target.look(fileName);
    if (!file.ok) return file;
    const copy = await copies.over(file.value ? [standingCopy(file.value, backup)] : []);
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
