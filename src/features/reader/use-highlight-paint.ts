import { useLayoutEffect, useMemo, type RefObject } from "react";
import { paint } from "../../browser/highlight-painter";
import { exactParts } from "../../core/annotation/segments";
import type { PlacedAnnotation } from "../../core/anchoring/placement";
import type { TextRange } from "../../core/text/text-range";
import type { DrawnText } from "./drawn-lines";

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
    const paints = drawing.lines.flatMap(({ segments, looks }) =>
      exactParts(segments, rangeOf).map(({ id, range }) => ({
        name: looks.get(id)?.colour ?? "guide",
        range,
      })),
    );
    return paint(root.current, paints);
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
  useLayoutEffect(
    () => paint(root.current, start < end ? [{ name: state, range: { start, end } }] : []),
    [drawing, end, root, start, state],
  );
}

const NOTHING: TextRange = { start: 0, end: 0 };
