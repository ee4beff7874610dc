import { useEffect, useState } from "react";
import type { Backup } from "../../core/backup/backup";
import type { RestorePlan } from "../../core/backup/plan-restore";
import { useAnnotations, useKeepers } from "../../state/react";

type Planned = {
  /** Absent until all of the backup was looked at. */
  readonly plan?: RestorePlan;
  /** How much of it was, from 0 to 1. */
  readonly looked: number;
};

/** What restoring would do; looked through anew when other tabs write, but not while it is `underWay`. */
export function usePlan(backup: Backup, bringBack: boolean, underWay: boolean): Planned {
  const keepers = useKeepers();
  const annotations = useAnnotations();
  const [planned, setPlanned] = useState<Planned>({ looked: 0 });

  useEffect(() => {
    if (underWay) return undefined;
    let isWanted = true;
    const set = (next: (before: Planned) => Planned) => {
      if (isWanted) setPlanned(next);
    };
    void keepers.backup
      .plan(backup, { bringBack }, (looked) => set((before) => ({ ...before, looked })))
      .then((plan) => set(() => ({ plan, looked: 1 })));
    return () => {
      isWanted = false;
    };
  }, [annotations, backup, bringBack, keepers, underWay]);

  return planned;
}
