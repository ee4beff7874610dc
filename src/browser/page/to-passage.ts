import { encodeName } from "../../core/address";
import { scrollBehaviour } from "../storage/page-ids";
import { bringIntoView } from "./into-view";

/** Brings one of an annotation's passages, from 0 in reading order, into the middle of the window; it takes the focus. */
export function scrollToPassage(annotationId: string, place: number): void {
  const mark = document.querySelectorAll<HTMLElement>(
    `[data-stops~="${CSS.escape(encodeName(annotationId))}"]`,
  )[place];
  if (!mark) return;
  mark.focus({ preventScroll: true });
  bringIntoView(mark, "center", scrollBehaviour());
}
