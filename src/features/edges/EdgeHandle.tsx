import { useLayoutEffect, useRef, type PointerEvent, type RefObject } from "react";
import { useTranslation } from "../../i18n/react";
import type { Edge, EdgeUnit, EdgeWay } from "../../core/text/move-edge";
import type { TextRange } from "../../core/text/text-range";
import { gistOf } from "../../core/text/gist";
import type { EdgePlace } from "./use-edge-places";
import { wayOf } from "./use-edge-keys";

type Props = {
  readonly edge: Edge;
  readonly place: EdgePlace;
  readonly text: string;
  readonly range: TextRange;
  /** The handle that takes the focus when it is drawn. */
  readonly refocused: RefObject<unknown>;
  readonly onDraw: (edge: Edge, event: PointerEvent) => void;
  readonly onStep: (step: { edge: Edge; unit: EdgeUnit; way: EdgeWay }) => void;
};

/**
 * What one edge of the open highlight is drawn by: above its first line, below its last one, so that it lies on no
 * letter of its own. With the focus on it the arrows move the edge by a word, with Shift by a letter.
 */
export function EdgeHandle({ edge, place, text, range, refocused, onDraw, onStep }: Props) {
  const { t } = useTranslation();
  const { x, top, height } = place;
  const handle = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (refocused.current === edge) handle.current?.focus({ preventScroll: true });
  }, [edge, refocused]);
  return (
    <div
      ref={handle}
      role="slider"
      tabIndex={0}
      className="edge-handle"
      data-edge={edge}
      aria-label={t(`edges.${edge}`)}
      aria-orientation="horizontal"
      aria-valuemin={0}
      aria-valuemax={text.length}
      aria-valuenow={range[edge]}
      aria-valuetext={gistOf(text.slice(range.start, range.end))}
      style={{
        left: x,
        top: edge === "start" ? top : top + height,
        ["--line" as string]: `${height}px`,
      }}
      onPointerDown={(event) => onDraw(edge, event)}
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        const { key, shiftKey, ctrlKey, altKey, metaKey, currentTarget } = event;
        const way = VERTICAL[key] ?? wayOf(key, currentTarget);
        if (!way || ctrlKey || altKey || metaKey) return;
        event.preventDefault();
        event.stopPropagation();
        onStep({ edge, unit: shiftKey ? "letter" : "word", way });
      }}
    />
  );
}

/** As sliders have it: up is more. */
const VERTICAL: Readonly<Partial<Record<string, EdgeWay>>> = {
  ArrowUp: "forward",
  ArrowDown: "backward",
};
