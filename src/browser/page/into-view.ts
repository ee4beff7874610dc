import { holdWhileLaidOut, isInParts } from "./hold-while-laid-out";

type Place = "nearest" | "start" | "center";

/**
 * Brings an element into view in all that it scrolls in, with the room that `scroll-margin` and `scroll-padding` ask
 * for. Not by `scrollIntoView`: called while the page changes, Firefox 153 brings the element back after every later
 * scroll of the reader's, until something else is laid out. A smooth scroll is one of the window alone.
 */
export function bringIntoView(
  element: Element,
  place: Place = "nearest",
  behavior: ScrollBehavior = "instant",
): void {
  for (let box: Element | null = element; box; box = box.parentElement) {
    if (box !== element && scrolls(box)) {
      const { top, bottom } = box.getBoundingClientRect();
      box.scrollTop += wayInto(element, { top, bottom }, getComputedStyle(box), "nearest");
    }
    // What is fixed to the window goes nowhere with it.
    if (getComputedStyle(box).position === "fixed") return;
  }
  const root = document.documentElement;
  const frame = { top: 0, bottom: root.clientHeight };
  const by = wayInto(element, frame, getComputedStyle(root), place);
  if (Math.abs(by) < 1) return;
  // On the way to what is far parts take their measures: a smooth scroll would end elsewhere.
  const isFar = Math.abs(by) > 2 * innerHeight && isInParts();
  scrollBy({ top: by, behavior: isFar ? "instant" : behavior });
  if (isFar || behavior === "instant") holdWhileLaidOut(() => element.getBoundingClientRect().top);
}

const scrolls = (box: Element): boolean =>
  box !== document.body &&
  box !== document.documentElement &&
  box.scrollHeight > box.clientHeight &&
  /auto|scroll/u.test(getComputedStyle(box).overflowY);

/** How far a box has to scroll, in CSS pixels: down where it is more than 0. */
function wayInto(
  element: Element,
  frame: { readonly top: number; readonly bottom: number },
  padding: CSSStyleDeclaration,
  place: Place,
): number {
  const box = element.getBoundingClientRect();
  const margin = getComputedStyle(element);
  const above = frame.top + pixels(padding.scrollPaddingTop);
  const below = frame.bottom - pixels(padding.scrollPaddingBottom);
  const up = box.top - pixels(margin.scrollMarginTop) - above;
  const down = box.bottom + pixels(margin.scrollMarginBottom) - below;
  if (place === "start") return up;
  if (place === "center") return (up + down) / 2;
  // What fits stands whole in the frame; of what does not, the edge that is nearer.
  if (up >= 0 === down <= 0) return 0;
  return Math.abs(up) < Math.abs(down) ? up : down;
}

/** `auto`, and a part of the whole, count as nothing. */
const pixels = (length: string): number => (length.endsWith("px") ? Number.parseFloat(length) : 0);
