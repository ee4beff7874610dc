import * as browser from "../../browser/clock";
import type { Work } from "../../core/work";

export type Slicing = {
  /** Milliseconds, of a clock that only goes forward. */
  readonly clock: () => number;
  /** Resolves when the input that waits has been dealt with. */
  readonly pause: () => Promise<void>;
};

/** Above it a hand feels that something is busy. */
const SLICE_MS = 40;

/** Does work without freezing the page; tells how much is done, from 0 to 1. */
export async function inSlices<Outcome>(
  work: Work<Outcome>,
  onProgress: (progress: number) => void = () => undefined,
  by: Slicing = browser,
): Promise<Outcome> {
  let until = by.clock() + SLICE_MS;
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value;
    if (by.clock() < until) continue;
    onProgress(step.value);
    // oxlint-disable-next-line no-await-in-loop -- that is its purpose
    await by.pause();
    until = by.clock() + SLICE_MS;
  }
}
