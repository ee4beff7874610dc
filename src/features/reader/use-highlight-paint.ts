import { useLayoutEffect, useMemo, type RefObject } from "react";
import { onceAFrame } from "../../browser/clock";
import { paint } from "../../browser/page/mark-fills";
import { rangeNearWindow } from "../../browser/page/text-selection";
import type { PlacedAnnotation } from "../../core/anchoring/placement";
import { intersection, isEmptyRange, type TextRange } from "../../core/text/text-range";
import { passagesOf, type DrawnText, type Look } from "./drawn-lines";
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
  const rangesOf = useMemo(() => {
    const ranges = new Map<string | undefined, TextRange[]>();
    for (const { id, range } of passagesOf(placed)) {
      const known = ranges.get(id);
      if (known) known.push(range);
      else ranges.set(id, [range]);
    }
    return (id: string | undefined) => ranges.get(id) ?? NOTHING;
  }, [placed]);

  useLayoutEffect(() => {
    const paints = drawing.lines.flatMap(({ segments, looks }) => {
      const lookOf = (id: string) => ({ id, ...(looks.get(id) ?? UNKNOWN) });
      return segments
        .filter(({ partial }) => partial.length > 0)
        .flatMap((segment) => {
          const layered = segment.ids.map(lookOf);
          return [
            ...exactFills(segment, layered, rangesOf).map((it) => ({ ...it, line: undefined })),
            ...exactLines(segment, layered, rangesOf),
          ];
        })
        .map(({ id, range, line }) => ({ name: lookOf(id).colour, range, line }));
    });
    return paint(root.current, paints);
  }, [drawing, rangesOf, root]);

  usePassingPaint(root, drawing, "active", rangesOf(activeId));
  usePassingPaint(root, drawing, "hover", rangesOf(hoveredId === activeId ? undefined : hoveredId));
}

/**
 * Paints what is marked for the moment, on the text as it is drawn: what is near the
 * window of it, so that pointing at a note on a whole book costs no more than at one on a word.
 */
function usePassingPaint(
  root: Root,
  drawing: DrawnText,
  state: "active" | "hover",
  ranges: readonly TextRange[],
): void {
  useLayoutEffect(() => {
    const text = root.current;
    if (!text || ranges.length === 0) return undefined;
    let scrolled: number | undefined;
    let clear = () => {};
    const draw = () => {
      if (scrolled !== undefined && Math.abs(scrollY - scrolled) < innerHeight / 2) return;
      scrolled = scrollY;
      clear();
      const seen = rangeNearWindow(text);
      const near = ranges.map((it) => intersection(it, seen)).filter((it) => !isEmptyRange(it));
      clear = paint(
        text,
        near.map((range) => ({ name: state, range })),
      );
    };
    const later = onceAFrame(draw);
    draw();
    addEventListener("scroll", later.run, { passive: true });
    return () => {
      later.cancel();
      removeEventListener("scroll", later.run);
      clear();
    };
  }, [drawing, ranges, root, state]);
}

const UNKNOWN: Pick<Look, "colour" | "tint"> = { colour: "guide" };

const NOTHING: readonly TextRange[] = [];
