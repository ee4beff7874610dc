import { useLayoutEffect, useMemo, type RefObject } from "react";
import { onceAFrame } from "../../browser/clock";
import { paint } from "../../browser/page/mark-fills";
import { rangeNearWindow } from "../../browser/page/text-selection";
import type { PlacedAnnotation } from "../../core/anchoring/placement";
import { intersection, isEmptyRange, type TextRange } from "../../core/text/text-range";
import type { DrawnText, Look } from "./drawn-lines";
import { exactFills, exactLines } from "./highlight-look";

type Root = RefObject<HTMLElement | null>;
type Shown = { readonly activeId: string | undefined; readonly hoveredId: string | undefined };

/** Paints what elements cannot show: letters inside a word, the open annotation, the one pointed at. */
export function useHighlightPaint(
  root: Root,
  drawing: DrawnText,
  placed: readonly PlacedAnnotation[],
  { activeId, hoveredId }: Shown,
): void {
  const rangeOf = useMemo(() => {
    const ranges = new Map(placed.map(({ annotation, range }) => [annotation.id, range]));
    return (id: string | undefined) => (id === undefined ? undefined : ranges.get(id));
  }, [placed]);

  useLayoutEffect(() => {
    const paints = drawing.lines.flatMap(({ segments, looks }) => {
      const lookOf = (id: string) => ({ id, ...(looks.get(id) ?? UNKNOWN) });
      return segments
        .filter(({ partial }) => partial.length > 0)
        .flatMap((segment) => {
          const layered = segment.ids.map(lookOf);
          return [
            ...exactFills(segment, layered, rangeOf).map((it) => ({ ...it, line: undefined })),
            ...exactLines(segment, layered, rangeOf),
          ];
        })
        .map(({ id, range, line }) => ({ name: lookOf(id).colour, range, line }));
    });
    return paint(root.current, paints);
  }, [drawing, rangeOf, root]);

  usePassingPaint(root, drawing, "active", rangeOf(activeId));
  usePassingPaint(root, drawing, "hover", hoveredId === activeId ? undefined : rangeOf(hoveredId));
}

/**
 * Paints one stretch that is marked for the moment, on the text as it is drawn: what is near the
 * window of it, so that pointing at a note on a whole book costs no more than at one on a word.
 */
function usePassingPaint(
  root: Root,
  drawing: DrawnText,
  state: "active" | "hover",
  range: TextRange | undefined,
): void {
  const { start, end } = range ?? NOTHING;
  useLayoutEffect(() => {
    const text = root.current;
    if (!text || start >= end) return undefined;
    let scrolled: number | undefined;
    let clear = () => {};
    const draw = () => {
      if (scrolled !== undefined && Math.abs(scrollY - scrolled) < innerHeight / 2) return;
      scrolled = scrollY;
      clear();
      const near = intersection({ start, end }, rangeNearWindow(text));
      clear = paint(text, isEmptyRange(near) ? [] : [{ name: state, range: near }]);
    };
    const later = onceAFrame(draw);
    draw();
    addEventListener("scroll", later.run, { passive: true });
    return () => {
      later.cancel();
      removeEventListener("scroll", later.run);
      clear();
    };
  }, [drawing, end, root, start, state]);
}

const UNKNOWN: Pick<Look, "colour" | "tint"> = { colour: "guide" };

const NOTHING: TextRange = { start: 0, end: 0 };
