/** Runs things later, and not often. */
export type Scheduler = {
  /** Runs `act` once, after this many milliseconds and when nothing more urgent waits. */
  after(ms: number, act: () => void): () => void;
  /** Runs `act` once, after this many milliseconds, whatever else waits. */
  within(ms: number, act: () => void): () => void;
  /** Calls back when the reader leaves the page, perhaps for good. */
  onLeave(act: () => void): () => void;
  /** Calls back when the reader is back on the page. */
  onReturn(act: () => void): () => void;
};

const LONGEST_WAIT_MS = 2000; // for an idle moment

export const scheduler = (): Scheduler => ({
  after(ms, act) {
    const timer = setTimeout(() => {
      if ("requestIdleCallback" in globalThis)
        requestIdleCallback(() => act(), { timeout: LONGEST_WAIT_MS });
      else act();
    }, ms);
    return () => clearTimeout(timer);
  },
  within(ms, act) {
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  },
  onLeave: (act) => onVisibility("hidden", act),
  onReturn: (act) => onVisibility("visible", act),
});

function onVisibility(state: DocumentVisibilityState, act: () => void): () => void {
  const onChange = () => {
    if (document.visibilityState === state) act();
  };
  document.addEventListener("visibilitychange", onChange);
  return () => document.removeEventListener("visibilitychange", onChange);
}
