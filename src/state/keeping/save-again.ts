import type { Scheduler } from "../../browser/work/scheduler";
import { hasUnsaved } from "../notes/record-state";
import type { AnnotationStore } from "../notes/annotation-store";

type Options = {
  readonly annotations: Pick<AnnotationStore, "get" | "subscribe" | "saveAllAgain">;
  readonly scheduler: Pick<Scheduler, "after" | "onReturn">;
};

/** Firefox refuses for a moment while several tabs write; a full disk stays full for longer. */
const WAITS_MS = [1000, 2000, 5000, 15_000];
const LAST_WAIT_MS = 60_000;

/** Writes what the browser refused once more, less and less often, and at once when the reader is back. */
export function saveAgainByItself({ annotations, scheduler }: Options): void {
  let cancel: (() => void) | undefined;
  let tries = 0;
  const isNeeded = () => {
    const { disk, states } = annotations.get();
    return disk === "blocked" || hasUnsaved(states);
  };

  function plan() {
    if (!isNeeded()) {
      cancel?.();
      cancel = undefined;
      tries = 0;
    } else cancel ??= scheduler.after(WAITS_MS[tries] ?? LAST_WAIT_MS, tryAgain);
  }

  function tryAgain() {
    tries += 1;
    // Saving tells the listeners, `plan` among them: it is to wait until this attempt is over.
    cancel = () => undefined;
    annotations.saveAllAgain();
    cancel = undefined;
    plan();
  }

  annotations.subscribe(plan);
  scheduler.onReturn(() => {
    if (!isNeeded()) return;
    cancel?.();
    tries = 0;
    tryAgain();
  });
  plan();
}
