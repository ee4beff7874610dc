import { useEffect, useRef, useState, type PointerEvent as ReactPointerEvent } from "react";
import { offsetAtPoint } from "../../browser/page/text-at-point";
import { edgeDrawn, type Edge, type EdgeUnit } from "../../core/text/move-edge";
import type { TextRange } from "../../core/text/text-range";

type Dragged = {
  readonly root: HTMLElement | null;
  readonly text: string;
  readonly range: TextRange;
  /** What an edge snaps to; Alt held gives the other. */
  readonly unit: EdgeUnit;
  readonly onDrop: (range: TextRange) => void;
};

/** In CSS pixels: so near the window's top and foot the page scrolls along, by so much a frame. */
const SCROLL_ZONE = 72;
const SCROLL_STEP = 10;

/** Drawing an edge with mouse or finger; `drawn` is the passage as it would be, while it is drawn. */
export function useEdgeDrag(dragged: Dragged) {
  const [drawn, setDrawn] = useState<TextRange>();
  const latest = useRef(dragged);
  const stop = useRef(() => {});
  useEffect(() => {
    latest.current = dragged;
  });
  useEffect(() => () => stop.current(), []);

  /** `grip` is where the edge stands in its line, in CSS pixels of the window. */
  const begin = (edge: Edge, grip: { x: number; y: number }, event: ReactPointerEvent) => {
    if (event.button !== 0 || !event.isPrimary) return;
    event.preventDefault();
    stop.current();
    stop.current = follow(edge, { x: grip.x - event.clientX, y: grip.y - event.clientY });
  };

  const follow = (edge: Edge, away: { readonly x: number; readonly y: number }) => {
    const listening = new AbortController();
    const { signal } = listening;
    const { range: from } = latest.current;
    let at: { x: number; y: number; altKey: boolean } | undefined;
    let range = from;
    let frame = 0;
    const look = () => {
      frame = requestAnimationFrame(look);
      if (!at) return;
      scrollAlong(at.y);
      const { root, text, unit } = latest.current;
      const to = root ? offsetAtPoint(root, at.x + away.x, at.y + away.y) : undefined;
      if (to === undefined) return;
      const other = unit === "word" ? "letter" : "word";
      range = edgeDrawn(text, from, { edge, unit: at.altKey ? other : unit, to });
      setDrawn((was) => (was?.start === range.start && was.end === range.end ? was : range));
    };
    const end = (isDropped: boolean) => {
      listening.abort();
      cancelAnimationFrame(frame);
      setDrawn(undefined);
      stop.current = () => {};
      if (isDropped && range !== from) latest.current.onDrop(range);
    };
    const onMove = ({ clientX: x, clientY: y, altKey }: PointerEvent) => {
      at = { x, y, altKey };
    };
    const onUp = (event: PointerEvent) => {
      onMove(event);
      cancelAnimationFrame(frame);
      look();
      end(true);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      event.stopPropagation();
      end(false);
    };
    setDrawn(from);
    frame = requestAnimationFrame(look);
    addEventListener("pointermove", onMove, { signal });
    addEventListener("pointerup", onUp, { signal });
    addEventListener("pointercancel", () => end(false), { signal });
    addEventListener("keydown", onKeyDown, { signal, capture: true });
    return () => end(false);
  };

  return { drawn, begin };
}

function scrollAlong(y: number): void {
  const isAbove = y < SCROLL_ZONE;
  if (isAbove || y > innerHeight - SCROLL_ZONE)
    scrollBy({ top: isAbove ? -SCROLL_STEP : SCROLL_STEP, behavior: "instant" });
}
