/** What holds the bars while it is open: a menu of theirs, and what hangs from them. */
const OPEN = [
  ".top-bar details[open]",
  ".top-bar [aria-expanded=true]",
  ".shape-panel",
  ".find-bar",
  "dialog[open]",
].join();
/** A control in one of them has the focus. */
const FOCUSED = ":is(.top-bar, .margin-header) :focus";

/** CSS pixels: a hand that trembles scrolls less. */
const LEAST = 24;

const SCROLL_KEYS = new Set(["ArrowDown", "ArrowUp", "PageDown", "PageUp", "Home", "End", " "]);

/**
 * Lets the bars leave the window (`data-bars="away"` on the page's root, which styles heed where the window is small)
 * while the reader scrolls down, and brings them back on scrolling up, at the text's beginning, and when something in
 * them is reached. What the program scrolls to moves no bar. Returns what ends it, with the bars in their place.
 */
export function watchBars(): () => void {
  const root = document.documentElement;
  let isByHand = false;
  /** Where the way began that is being scrolled now, and whether it leads down. */
  let from = scrollY;
  let last = scrollY;
  const set = (isAway: boolean) => {
    if (isAway && !document.querySelector(`${OPEN}, ${FOCUSED}`)) root.dataset["bars"] = "away";
    else delete root.dataset["bars"];
  };
  const onHand = () => {
    // By now the window may have scrolled: what counts is where it was last seen.
    if (!isByHand) from = last;
    isByHand = true;
  };
  const onKey = ({ key }: KeyboardEvent) => {
    if (SCROLL_KEYS.has(key)) onHand();
    else isByHand = false;
  };
  const onOther = () => {
    isByHand = false;
  };
  const onScroll = () => {
    const now = scrollY;
    if (now <= LEAST) set(false);
    else if (isByHand) {
      if (now > last !== last > from) from = last;
      if (Math.abs(now - from) >= LEAST) set(now > from);
    }
    last = now;
  };
  const onFocus = () => set(root.dataset["bars"] === "away");

  const passive = { passive: true };
  addEventListener("wheel", onHand, passive);
  addEventListener("touchmove", onHand, passive);
  addEventListener("keydown", onKey);
  addEventListener("pointerdown", onOther);
  addEventListener("scrollend", onOther);
  addEventListener("scroll", onScroll, passive);
  document.addEventListener("focusin", onFocus);
  return () => {
    removeEventListener("wheel", onHand);
    removeEventListener("touchmove", onHand);
    removeEventListener("keydown", onKey);
    removeEventListener("pointerdown", onOther);
    removeEventListener("scrollend", onOther);
    removeEventListener("scroll", onScroll);
    document.removeEventListener("focusin", onFocus);
    delete root.dataset["bars"];
  };
}
