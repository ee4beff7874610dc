import { holdWhileLaidOut } from "./hold-while-laid-out";
import type { TextRange } from "../../core/text/text-range";
import { onceAFrame } from "../clock";
import { boxesOfEach, rangeNearWindow } from "./text-selection";

/*
 * Shows stretches of the text by boxes that lie beneath it. What is found begins and ends inside
 * words, where neither an element nor `::highlight` may stand: both break joins or clip letters.
 * A box under the letters touches none of them, and changes no measure of the page.
 */

/** What of the hits lies in a range, with its index. */
export type FoundIn = (
  near: TextRange,
) => readonly { readonly index: number; readonly parts: readonly TextRange[] }[];

/** More are not drawn at once: a letter that was sought alone is found thousands of times near the window. */
const MOST = 600;

/**
 * Draws what is near the window into `layer`, which lies within `root`; again after scrolling, and
 * whenever the text has other measures. Returns what takes the boxes away.
 */
export function drawFound(
  root: HTMLElement,
  layer: HTMLElement,
  foundIn: FoundIn,
  current: number,
) {
  let scrolled: number | undefined;
  const draw = () => {
    scrolled = scrollY;
    const near = foundIn(rangeNearWindow(root)).slice(0, MOST);
    const parts = near.flatMap(({ index, parts: ranges }) =>
      ranges.map((range) => ({ range, isCurrent: index === current })),
    );
    const boxes = boxesOfEach(
      root,
      parts.map(({ range }) => range),
    );
    const origin = layer.getBoundingClientRect();
    layer.replaceChildren(
      ...parts.flatMap(({ isCurrent }, i) =>
        (boxes[i] ?? []).map((box) => boxOf(box, origin, isCurrent)),
      ),
    );
  };
  const later = onceAFrame(draw);
  const onScroll = () => {
    if (scrolled === undefined || Math.abs(scrollY - scrolled) > innerHeight / 2) later.run();
  };
  draw();
  const measures = new ResizeObserver(later.run);
  measures.observe(root);
  addEventListener("scroll", onScroll, { passive: true });
  document.fonts.addEventListener("loadingdone", later.run);
  return () => {
    later.cancel();
    measures.disconnect();
    removeEventListener("scroll", onScroll);
    document.fonts.removeEventListener("loadingdone", later.run);
    layer.replaceChildren();
  };
}

function boxOf(box: DOMRect, origin: DOMRect, isCurrent: boolean): HTMLElement {
  const element = document.createElement("span");
  element.className = "found-box";
  if (isCurrent) element.dataset["current"] = "";
  element.style.left = `${box.left - origin.left}px`;
  element.style.top = `${box.top - origin.top}px`;
  element.style.width = `${box.width}px`;
  element.style.height = `${box.height}px`;
  return element;
}

const ROOM = 24; // CSS pixels between a hit and what covers the window's edge

/** Brings a stretch of the text into the window, where `top` and `bottom` of it are covered; moves nothing where it is in view. */
export function showFound(
  root: Element,
  range: TextRange,
  covered: { readonly top: number; readonly bottom: number },
): void {
  const boxNow = () => boxesOfEach(root, [range])[0]?.[0];
  const go = () => {
    const box = boxNow();
    if (!box) return;
    const [top, bottom] = [covered.top + ROOM, innerHeight - covered.bottom - ROOM];
    if (box.top >= top && box.bottom <= bottom) return;
    scrollBy({ top: box.top - (top + bottom) / 2 + box.height / 2, behavior: "instant" });
    holdWhileLaidOut(() => boxNow()?.top);
  };
  go();
}
