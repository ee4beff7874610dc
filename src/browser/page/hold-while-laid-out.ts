/** So long parts of a text may still take their measures after a jump, in frames. */
const FRAMES = 10;

/** Whether the text is laid out in parts (`ui/text.css`): what is far from the window then has no measures yet. */
export const isInParts = (): boolean => document.querySelector(".text-part") !== null;

let holds = 0;

/**
 * After a jump in a text in parts: what was gone to is held where it stands in the window now (`top`, in CSS pixels),
 * while parts above it are laid out for the first time; until the reader moves the page, or it is gone elsewhere.
 */
export function holdWhileLaidOut(top: () => number | undefined): void {
  const meant = isInParts() ? top() : undefined;
  if (meant === undefined) return;
  const hold = ++holds;
  let left = FRAMES;
  const leaving = new AbortController();
  const { signal } = leaving;
  // Before anything else hears of it: the event that led here has gone by.
  for (const type of ["wheel", "touchmove", "pointerdown", "keydown"])
    addEventListener(type, () => leaving.abort(), { signal, capture: true, passive: true });
  const step = () => {
    if (signal.aborted || hold !== holds) return;
    const moved = (top() ?? meant) - meant;
    if (Math.abs(moved) >= 1) scrollBy({ top: moved, behavior: "instant" });
    left -= 1;
    if (left > 0) requestAnimationFrame(step);
    else leaving.abort();
  };
  requestAnimationFrame(step);
}
