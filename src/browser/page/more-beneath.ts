import { onceAFrame } from "../clock";

/** A line of the text where more notes lie on one another than are drawn. */
export type MoreHere = {
  /** How many are not drawn, where most of them lie. */
  readonly count: number;
  /** How far the line begins below the text's frame, in CSS pixels, and how tall it is. */
  readonly top: number;
  readonly height: number;
  /** How far the text's end is from its frame's, in CSS pixels. */
  readonly end: number;
};

/** Tells of those lines of a text in its frame, now and whenever they may have moved, until the function returned is called. */
export function watchMoreBeneath(
  text: HTMLElement,
  frame: HTMLElement,
  onLines: (lines: readonly MoreHere[]) => void,
): () => void {
  const measure = () => onLines(linesIn(text, frame));
  const later = onceAFrame(measure);
  const sizes = new ResizeObserver(later.run);
  sizes.observe(text);
  sizes.observe(frame);
  const marks = new MutationObserver(later.run);
  marks.observe(text, { childList: true, subtree: true, attributeFilter: ["data-more"] });
  document.fonts.addEventListener("loadingdone", later.run);
  return () => {
    later.cancel();
    sizes.disconnect();
    marks.disconnect();
    document.fonts.removeEventListener("loadingdone", later.run);
  };
}

function linesIn(text: HTMLElement, frame: HTMLElement): readonly MoreHere[] {
  const around = frame.getBoundingClientRect();
  const box = text.getBoundingClientRect();
  const isRtl = getComputedStyle(frame).direction === "rtl";
  const end = isRtl ? box.left - around.left : around.right - box.right;
  const lines = new Map<number, MoreHere>();
  for (const mark of text.querySelectorAll<HTMLElement>("mark[data-more]")) {
    const count = Number(mark.dataset["more"]);
    for (const { top, height } of mark.getClientRects()) {
      const at = Math.round(top - around.top);
      if (count > (lines.get(at)?.count ?? 0)) lines.set(at, { count, top: at, height, end });
    }
  }
  return [...lines.values()];
}
