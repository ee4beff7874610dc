import type { KeyedStorage } from "../../browser/storage/local-storage";
import { idOf, isPurged } from "../../core/record/stored-annotation";
import type { Backup, BackupFault } from "../../core/backup/backup";
import { mergeBackups, mergeInTurn, type MergedBackup } from "../../core/backup/merge-backups";
import { failed, ok, type Result } from "../../core/result";
import { packed, type BackupKeeper } from "./backup";
import { inSlices } from "./in-slices";
import { observable, type Observable } from "../../core/observable";

/** A copy that a new one is to take the place of, or to follow. */
export type StandingCopy = {
  /** Another one whenever it was written anew. */
  readonly stamp: string;
  read(): Promise<Result<Backup, BackupFault>>;
};

/** What is written in the place of the copies that were given. */
export type NewCopy = {
  readonly file: Uint8Array<ArrayBuffer>;
  readonly made: string;
  /** Annotations that are not deleted. */
  readonly annotations: number;
  /** All of them, the tombstones among them. */
  readonly records: number;
};

/** Makes copies of everything in one place, none of them poorer than what stands there. */
export type RicherCopies = {
  /**
   * The next copy, with what those that stand have beyond what is here. Fails where one of them
   * cannot be read: it is not to be written over.
   */
  over(standing: readonly StandingCopy[]): Promise<Result<NewCopy, BackupFault>>;
  /** Says that the last copy stands now, and how it can be told from another. */
  wrote(stamp: string): void;
  /** Reads a copy for what it has beyond what is here. */
  look(standing: StandingCopy): Promise<void>;
  /** Whether this browser wrote a copy there and has kept its own storage since. */
  isRemembered(): boolean;
  /** What copies have beyond what was here when they were read. */
  readonly beyond: Observable<Backup | undefined>;
};

type Options = {
  readonly backup: Pick<BackupKeeper, "everything" | "read">;
  /** Where it is kept which copy was this browser's last; no copy holds it. */
  readonly disk: KeyedStorage;
  readonly key: string;
};

export function createRicherCopies({ backup, disk, key }: Options): RicherCopies {
  const beyond = observable<Backup | undefined>(undefined);
  /** The copies whose content is in what is here and beyond; nothing of it is here twice. */
  const known = new Set<string>();
  let ids: readonly string[] = [];
  let last: { readonly made: string; readonly isWhole: boolean } | undefined;

  /** What is here, with what was found in copies so far. */
  async function merged() {
    const ours = await backup.everything();
    // What was here when a copy was read and is gone by now has to be found in that copy again.
    const here = new Set(ours.records.map(idOf));
    const isCleared = last?.isWhole === true && disk.read(key) === null;
    if (isCleared || ids.some((id) => !here.has(id))) {
      known.clear();
      last = undefined;
    }
    ids = [...here];
    const found = beyond.get();
    const all: MergedBackup = found ? mergeBackups(ours, found) : { backup: ours };
    // It is all here by now: what goes from here on was given up here.
    if (found && all.beyond === undefined) beyond.set(undefined);
    return { ours, all };
  }

  async function take(there: Backup) {
    const { ours } = await merged();
    const isOwn = disk.read(key) === there.made;
    const { beyond: more } = await inSlices(mergeInTurn(ours, there, isOwn));
    const found = beyond.get();
    if (more) beyond.set(found ? mergeBackups(found, more).backup : more);
  }

  async function readAnew({ stamp, read }: StandingCopy): Promise<Result<void, BackupFault>> {
    if (known.has(stamp)) return ok(undefined);
    const there = await read();
    if (!there.ok) return failed(there.fault);
    await take(there.value);
    known.add(stamp);
    return ok(undefined);
  }

  const over: RicherCopies["over"] = async (standing) => {
    await merged();
    for (const copy of standing) {
      // One after the other: each may be as large as all that is here.
      // oxlint-disable-next-line no-await-in-loop
      const read = await readAnew(copy);
      if (!read.ok) return read;
    }
    const { all } = await merged();
    // What is here went away while the copies were read: they have to be read again.
    if (standing.some(({ stamp }) => !known.has(stamp))) return over(standing);
    const { made, records } = all.backup;
    last = { made, isWhole: all.beyond === undefined };
    const annotations = records.filter((it) => !isPurged(it) && it.deleted === undefined).length;
    const file = await packed(all.backup);
    return ok({ file, made, annotations, records: records.length });
  };

  return {
    over,
    wrote(stamp) {
      known.add(stamp);
      // A copy that has more than this browser is not its own: what it has must not be taken for given up.
      if (last?.isWhole) disk.write(key, last.made);
      else disk.remove(key);
    },
    async look(standing) {
      await readAnew(standing);
    },
    isRemembered: () => disk.read(key) !== null,
    beyond,
  };
}
