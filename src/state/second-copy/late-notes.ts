import type { Scheduler } from "../../browser/work/scheduler";
import type { Settable } from "../../core/observable";

/** Below it a reader needs no word of it, in ms. */
const MOMENT_MS = 1000;

type Options = {
  /** The ids of the notes that a killed browser would lose by now. */
  readonly pending: () => ReadonlySet<string>;
  /** Takes those that have been pending for so long that a reader should know. */
  readonly saving: Settable<ReadonlySet<string>>;
  readonly scheduler: Pick<Scheduler, "after">;
};

/** Tells which notes are pending for long; what is returned is to be called whenever others are pending. */
export function createLateNotes({ pending, saving, scheduler }: Options): () => void {
  let isTimed = false;

  /** Tells of what is pending now and still will be in a moment. */
  function time() {
    if (isTimed) return;
    isTimed = true;
    const before = pending();
    scheduler.after(MOMENT_MS, () => {
      isTimed = false;
      const now = pending();
      if (now.size === 0) return;
      saving.set(new Set([...now].filter((id) => before.has(id) || saving.get().has(id))));
      time();
    });
  }

  return () => {
    const late = [...saving.get()].filter((id) => pending().has(id));
    if (late.length < saving.get().size) saving.set(new Set(late));
    if (pending().size > 0) time();
  };
}
