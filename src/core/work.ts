/**
 * Work that can be put down in between, so that nothing freezes while it is done: it yields how much
 * of it is done, from 0 to 1, and in the end its result.
 */
export type Work<Outcome> = Generator<number, Outcome, undefined>;

/** Does all of it at once. */
export function finished<Outcome>(work: Work<Outcome>): Outcome {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}
