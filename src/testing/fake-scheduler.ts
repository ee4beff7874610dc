import type { Scheduler } from "../browser/work/scheduler";

/** A scheduler without a clock: what waits runs when the test says so. */
export function fakeScheduler() {
  let waiting: (readonly [ms: number, act: () => void])[] = [];
  let leaving: (() => void)[] = [];
  let returning: (() => void)[] = [];
  const after = (ms: number, act: () => void) => {
    const entry = [ms, act] as const;
    waiting.push(entry);
    return () => (waiting = waiting.filter((it) => it !== entry));
  };
  const scheduler: Scheduler = {
    after,
    within: after,
    onLeave(act) {
      leaving.push(act);
      return () => (leaving = leaving.filter((it) => it !== act));
    },
    onReturn(act) {
      returning.push(act);
      return () => (returning = returning.filter((it) => it !== act));
    },
  };
  return {
    scheduler,
    waiting: () => waiting.length,
    /** What waits, in milliseconds. */
    waits: () => waiting.map(([ms]) => ms),
    run() {
      const due = waiting;
      waiting = [];
      for (const [, act] of due) act();
    },
    leave: () => leaving.forEach((act) => act()),
    comeBack: () => returning.forEach((act) => act()),
  };
}
