import { boxesOf, firstOffsetBelow } from "./text-selection";

/** What the page's header covers of the window, in CSS pixels, and a little air. */
const HEADER = 72;
const RESTING_MS = 200;
const SCROLL_KEYS = new Set(["ArrowDown", "ArrowUp", "PageDown", "PageUp", "Home", "End", " "]);

const textRoot = (): HTMLElement | null => document.querySelector<HTMLElement>("article#text");

/** The first letter of the text below a height of the window, the header's else: an offset on its line; 0 above the text. */
export function offsetHere(below = HEADER): number {
  const root = textRoot();
  if (!root || root.getBoundingClientRect().top > 0) return 0;
  return firstOffsetBelow(root, below);
}

/** Where eyes are: what stands right below the header is being left. */
export const offsetRead = (): number => offsetHere(Math.max(HEADER + 48, innerHeight / 4));

/** Brings a letter of the text below the header. */
export function goToOffset(offset: number): void {
  const root = textRoot();
  if (!root) return;
  const [box] = offset === 0 ? [] : boxesOf(root, { start: offset, end: offset + 1 });
  scrollTo({ top: box ? box.top + scrollY - HEADER : 0, behavior: "instant" });
}

/**
 * Tells where in the text one was whenever the page has jumped away by more than a window: not scrolled by a hand,
 * but taken by a link, a key, a search. `onHand` is told of a scroll by hand, and how far from the last jump one is
 * by now, in windows. Returns what ends it.
 */
export function watchJumps(
  onJump: (from: number) => void,
  onHand: (windows: number) => void,
): () => void {
  let isByHand = false;
  let timer = 0;
  let rest = { top: scrollY, offset: offsetHere() };
  let landed = scrollY;

  const settle = () => {
    const moved = Math.abs(scrollY - rest.top) / innerHeight;
    if (isByHand) onHand(Math.abs(scrollY - landed) / innerHeight);
    else if (moved > 1) {
      landed = scrollY;
      onJump(rest.offset);
    }
    isByHand = false;
    rest = { top: scrollY, offset: offsetHere() };
  };
  const onScroll = () => {
    clearTimeout(timer);
    timer = window.setTimeout(settle, RESTING_MS);
  };
  // On a busy machine two frames of one scroll lie further apart than a rest is long.
  const [scrolled, onScrolled] =
    "onscrollend" in window ? (["scrollend", settle] as const) : (["scroll", onScroll] as const);
  const byHand = () => {
    isByHand = true;
  };
  const onKey = ({ key, target }: KeyboardEvent) => {
    isByHand = SCROLL_KEYS.has(key) && (target === document.body || target === textRoot());
  };
  // A press on the scrollbar is one on the root.
  const onPress = ({ target }: Event) => {
    isByHand = target === document.documentElement;
  };
  const passive = { passive: true };
  addEventListener("wheel", byHand, passive);
  addEventListener("touchmove", byHand, passive);
  addEventListener("keydown", onKey, { capture: true });
  addEventListener("pointerdown", onPress);
  addEventListener(scrolled, onScrolled, passive);
  return () => {
    clearTimeout(timer);
    removeEventListener("wheel", byHand);
    removeEventListener("touchmove", byHand);
    removeEventListener("keydown", onKey, { capture: true });
    removeEventListener("pointerdown", onPress);
    removeEventListener(scrolled, onScrolled);
  };
}
