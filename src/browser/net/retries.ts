/**
 * Attempts again by itself after each of the waits (in ms), one at a time; after the last one only
 * when it is begun anew.
 */
export function createRetries(
  waits: readonly number[],
  after: (ms: number, act: () => void) => void,
  attempt: () => void,
) {
  let tried = 0;
  let isWaiting = false;

  return {
    /** To be called after each attempt that failed. */
    retry() {
      const wait = waits[tried];
      if (isWaiting || wait === undefined) return;
      isWaiting = true;
      tried += 1;
      after(wait, () => {
        isWaiting = false;
        attempt();
      });
    },
    beginAnew() {
      tried = 0;
      attempt();
    },
  };
}
