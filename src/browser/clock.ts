/** Milliseconds, of a clock that only goes forward. */
export const clock = (): number => performance.now();

/** Resolves when the input that waits has been dealt with and the page is drawn; or after some milliseconds. */
export const pause = (ms = 0): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/** Calls `act` before the next frame is drawn, once, however often `run` is called until then. */
export function onceAFrame(act: () => void) {
  let frame = 0;
  return {
    run: () => {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        act();
      });
    },
    cancel: () => cancelAnimationFrame(frame),
  };
}

/** Whole minutes since 2026-01-01T00:00Z, by the system's clock; never negative. */
export const minutesNow = (): number =>
  Math.max(0, Math.floor((Date.now() - Date.UTC(2026, 0, 1)) / 60_000));
