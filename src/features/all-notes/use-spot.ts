import { useEffect, useLayoutEffect, useRef, type RefObject } from "react";
import { keepSpot, keptSpot, type Spot } from "../../browser/net/kept-spot";

const RESTING_MS = 150;

/** The row that has the focus, by its name; blank for none. */
const focusedRow = (): string =>
  document.activeElement?.closest<HTMLElement>("[data-row]")?.dataset["row"] ?? "";

/** The spot at which the page was left, until one is back there; a page that is opened anew begins at its top. */
export type Return = { spot: Spot | undefined };

export const returning = (): Return => ({ spot: keptSpot() ?? { top: 0, focused: "" } });

/**
 * Comes back to the spot in the list at which the page was left, once, with the row that had the focus. `near` is
 * another whenever other rows are drawn.
 */
export function useSpot(
  list: RefObject<HTMLElement | null>,
  near: readonly unknown[],
  back: Return,
): void {
  const awaited = useRef("");

  useLayoutEffect(() => {
    const { spot } = back;
    if (!spot) return;
    Object.assign(back, { spot: undefined });
    awaited.current = spot.focused;
    scrollTo({ top: spot.top, behavior: "instant" });
  }, [back]);

  // The row is drawn once the window is near it.
  useEffect(() => {
    if (awaited.current === "" || near.length === 0) return;
    const name = CSS.escape(awaited.current);
    const row = list.current?.querySelector<HTMLElement>(`[data-row="${name}"]`);
    if (!row) return;
    row.querySelector<HTMLElement>(".note-row-open")?.focus({ preventScroll: true });
    awaited.current = "";
  }, [list, near]);

  useEffect(() => {
    let timer = 0;
    const keep = () => keepSpot({ top: scrollY, focused: focusedRow() });
    const soon = () => {
      clearTimeout(timer);
      timer = window.setTimeout(keep, RESTING_MS);
    };
    addEventListener("scroll", soon, { passive: true });
    document.addEventListener("focusin", soon);
    // What leads away is followed after the click: the step that is left is still this one.
    document.addEventListener("click", keep, { capture: true });
    return () => {
      clearTimeout(timer);
      removeEventListener("scroll", soon);
      document.removeEventListener("focusin", soon);
      document.removeEventListener("click", keep, { capture: true });
    };
  }, []);
}
