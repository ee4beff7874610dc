/** So long parts of a text may still take their measures after a jump, in frames. */
const FRAMES = 10;

let holds = 0;

/** Scrolls by what something has moved from where it is `meant` to stand (its `top`, in CSS pixels), frame by frame. */
export function hold(top: () => number | undefined, meant: number): void {
  const mine = ++holds;
  let left = FRAMES;
  const leaving = new AbortController();
  const { signal } = leaving;
  // Before anything else hears of it: the event that led here has gone by.
  for (const type of ["wheel", "touchmove", "pointerdown", "keydown"])
    addEventListener(type, () => leaving.abort(), { signal, capture: true, passive: true });
  const step = () => {
    if (signal.aborted || mine !== holds) return;
    const moved = (top() ?? meant) - meant;
    if (Math.abs(moved) >= 1) scrollBy({ top: moved, behavior: "instant" });
    left -= 1;
    if (left > 0) requestAnimationFrame(step);
    else leaving.abort();
  };
  requestAnimationFrame(step);
}
