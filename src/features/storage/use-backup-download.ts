import { useCallback } from "react";
import { downloadBytes } from "../../browser/storage/download";
import { useKeepers } from "../../state/react";

/** Hands the reader a file with everything, and remembers that there is one. */
export function useBackupDownload(): () => Promise<void> {
  const { backup } = useKeepers();
  return useCallback(async () => {
    downloadBytes(backup.fileName(), await backup.make(), "application/gzip");
    backup.markMade();
  }, [backup]);
}
