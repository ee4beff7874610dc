import { decodeName, encodeName } from "../../core/address";
import { bringIntoView } from "../page/into-view";

/** Annotations' ids as an attribute's list, in which a blank parts one from the next. */
export const idList = (ids: readonly string[]): string => ids.map(encodeName).join(" ");

export const idsInList = (list: string | undefined): readonly string[] =>
  list ? list.split(" ").map(decodeName) : [];

/** The id of an annotation's card in the margin: what its highlight's `aria-details` points to. */
export const cardId = (annotationId: string): string => `card-${encodeName(annotationId)}`;

/** The highlight at which the Tab key reaches an annotation, where it is drawn. */
export const highlightOf = (annotationId: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-stops~="${CSS.escape(encodeName(annotationId))}"]`);

/** Brings an annotation's highlight into the middle of the window, if it is drawn. */
export function scrollToHighlight(annotationId: string): void {
  const mark = highlightOf(annotationId);
  if (mark) bringIntoView(mark, "center", scrollBehaviour());
}

const GAP = 8;

/**
 * Brings a card into view in the box that it scrolls in, at its start or by the shortest way, and
 * moves nothing else: Chromium gives up a smooth scroll of the page for another `scrollIntoView`.
 */
export function scrollInBox(card: HTMLElement, box: HTMLElement, to: "start" | "nearest"): void {
  const { top, bottom } = card.getBoundingClientRect();
  const frame = box.getBoundingClientRect();
  const up = top - frame.top - GAP;
  const down = bottom - frame.bottom + GAP;
  if (to === "start" || up < 0) box.scrollTop += up;
  else if (down > 0) box.scrollTop += Math.min(down, up);
}

export const scrollBehaviour = (): ScrollBehavior =>
  matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";

/** The id of the element of a text's block, a heading's above all. */
export const blockId = (index: number): string => `block-${index}`;

/** Brings a heading below the header, and puts the focus on it. */
export function goToBlock(index: number): void {
  const heading = document.getElementById(blockId(index));
  heading?.focus({ preventScroll: true });
  if (heading) bringIntoView(heading, "start", scrollBehaviour());
}
