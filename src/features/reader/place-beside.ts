import type { EdgeBoxes } from "../../browser/page/text-selection";

const GAP = 10;

/** Where a toolbar stands, in CSS pixels of the window. */
export type Place = { readonly left: number; readonly top: number };

/** What of the window is free for it, in CSS pixels: between the page's bar and what covers its foot. */
export type Free = { readonly top: number; readonly bottom: number; readonly width: number };

/**
 * Above a passage's first line, or below its last where there is no room; at the free part's edge where the passage
 * is scrolled out of it.
 */
export function placeBeside(
  { first, last }: EdgeBoxes,
  { width, height }: { readonly width: number; readonly height: number },
  free: Free,
): Place {
  const [from, to] = [free.top + GAP, free.bottom - GAP];
  const above = first.top - height - GAP;
  const hasRoomAbove = above >= from;
  const beside = hasRoomAbove ? first : last;
  const top = hasRoomAbove ? above : last.bottom + GAP;
  const left = (beside.left + beside.right - width) / 2;
  return {
    top: Math.max(from, Math.min(top, to - height)),
    left: Math.max(GAP, Math.min(left, free.width - width - GAP)),
  };
}
