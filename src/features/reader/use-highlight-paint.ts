import { useLayoutEffect, useMemo, type RefObject } from "react";
import { paint, type PaintName } from "../../browser/highlight-painter";
import { domRanges } from "../../browser/text-selection";
import type { PlacedAnnotation } from "../../core/anchoring/placement";
import type { TextRange } from "../../core/text/text-range";
import type { DrawnText, Look } from "./drawn-lines";
import { exactFills } from "./highlight-look";

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
    const cleanUps = drawing.lines.flatMap(({ segments, looks }) => {
      const lookOf = (id: string) => ({ id, ...(looks.get(id) ?? UNKNOWN) });
      return segments
        .filter(({ partial }) => partial.length > 0)
        .flatMap((segment) => exactFills(segment, segment.ids.map(lookOf), rangeOf))
        .map(({ id, range }) => paint(`hashiya-${lookOf(id).colour}`, [range], inside(root)));
    });
    return () => {
      for (const cleanUp of cleanUps) cleanUp();
    };
  }, [drawing, rangeOf, root]);

  usePassingPaint(root, drawing, "active", rangeOf(activeId));
  usePassingPaint(root, drawing, "hover", hoveredId === activeId ? undefined : rangeOf(hoveredId));
}

/** Paints one stretch that is marked for the moment, on the text as it is drawn. */
function usePassingPaint(
  root: Root,
  drawing: DrawnText,
  state: "active" | "hover",
  range: TextRange | undefined,
): void {
  const { start, end } = range ?? NOTHING;
  useLayoutEffect(() => {
    const name: PaintName = `hashiya-${state}`;
    return paint(name, start < end ? [{ start, end }] : [], inside(root));
  }, [drawing, end, root, start, state]);
}

const UNKNOWN: Pick<Look, "colour" | "tint"> = { colour: "guide" };

const NOTHING: TextRange = { start: 0, end: 0 };

const inside = (root: Root) => (stretch: TextRange) =>
  root.current ? domRanges(root.current, stretch) : [];
