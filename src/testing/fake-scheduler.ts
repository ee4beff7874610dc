import type { Scheduler } from "../browser/scheduler";

/** A scheduler without a clock: what waits runs when the test says so. */
export function fakeScheduler() {
  let waiting: (() => void)[] = [];
  let leaving: (() => void)[] = [];
  const scheduler: Scheduler = {
    after(_, act) {
      waiting.push(act);
      return () => (waiting = waiting.filter((it) => it !== act));
    },
    onLeave(act) {
      leaving.push(act);
      return () => (leaving = leaving.filter((it) => it !== act));
    },
  };
  return {
    scheduler,
    waiting: () => waiting.length,
    run() {
      const due = waiting;
      waiting = [];
      for (const act of due) act();
    },
    leave: () => leaving.forEach((act) => act()),
  };
}
