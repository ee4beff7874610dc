import { useCallback, useState } from "react";
import { readFile as readChosen, type FileFault } from "../../browser/storage/chosen-file";
import type { Backup, BackupFault } from "../../core/backup/backup";
import type { Result } from "../../core/result";
import { useKeepers } from "../../state/react";

type Restoring = {
  /** The backup that is being looked at. */
  readonly backup?: Backup;
  /** What was wrong with the one that was chosen. */
  readonly fault?: BackupFault | FileFault;
  /** How much was read of the one that is being read, from 0 to 1. */
  readonly progress?: number;
};

/** Reads a backup from a file or a snapshot, for the reader to look at before anything is done. */
export function useRestoring() {
  const { backup, snapshots } = useKeepers();
  const [restoring, setRestoring] = useState<Restoring>({});

  const take = useCallback(async (reading: Promise<Result<Backup, BackupFault | FileFault>>) => {
    const read = await reading;
    setRestoring(read.ok ? { backup: read.value } : { fault: read.fault });
  }, []);
  const tell = useCallback((progress: number) => setRestoring({ progress }), []);
  const readFile = useCallback(
    (file: File) => take(readChosen(file, (bytes) => backup.read(bytes, tell))),
    [backup, take, tell],
  );
  const readSnapshot = useCallback(
    (day: string) => take(snapshots.read(day, tell)),
    [snapshots, take, tell],
  );
  const close = useCallback(() => setRestoring({}), []);

  return { ...restoring, readFile, readSnapshot, close };
}
