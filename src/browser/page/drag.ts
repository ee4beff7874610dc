export type Way = "along" | "across";

/** A move of a pointer from where it was pressed, in CSS pixels: to the right, and down. */
export type Moved = { readonly x: number; readonly y: number };

type Drag = {
  /** Whether a press here may become a drag. */
  readonly begins: (target: Element) => boolean;
  /** Whether the drag that goes this way is taken: along the line, or across it. */
  readonly takes: (way: Way) => boolean;
  readonly onMove: (moved: Moved, way: Way) => void;
  /** Let go, with its speed in CSS pixels a millisecond; undefined where the browser took the pointer away. */
  readonly onEnd: (moved: Moved, way: Way, speed: Moved | undefined) => void;
};

/** CSS pixels: less is a tap. */
const SLOP = 8;
/** Milliseconds: of what went before, the speed at the end says nothing. */
const LATELY = 100;

type Spot = Moved & { readonly at: number };
type Held = { readonly id: number; readonly from: Spot; way?: Way | "none"; trail: Spot[] };

/**
 * Tells of drags that begin in an element: by finger, pen or mouse. The click that a browser makes of one is no click.
 * What takes a finger's drags needs `touch-action` in its style, or the browser scrolls instead.
 */
export function watchDrags(element: HTMLElement, { begins, takes, onMove, onEnd }: Drag) {
  let held: Held | undefined;
  let isClickOfDrag = false;

  const spotOf = ({ clientX, clientY, timeStamp }: PointerEvent): Spot => ({
    x: clientX,
    y: clientY,
    at: timeStamp,
  });
  const from = (spot: Spot, { from }: Held): Moved => ({ x: spot.x - from.x, y: spot.y - from.y });

  const onDown = (event: PointerEvent) => {
    isClickOfDrag = false;
    const { target, isPrimary, button, pointerId } = event;
    if (!isPrimary || button !== 0 || !(target instanceof Element) || !begins(target)) return;
    held = { id: pointerId, from: spotOf(event), trail: [] };
  };
  const onPointerMove = (event: PointerEvent) => {
    if (held?.id !== event.pointerId) return;
    // Let go elsewhere, before it was a drag.
    if (event.buttons === 0) held = undefined;
    if (!held) return;
    const spot = spotOf(event);
    const moved = from(spot, held);
    if (!held.way) {
      if (Math.hypot(moved.x, moved.y) < SLOP) return;
      const way = Math.abs(moved.x) > Math.abs(moved.y) ? "along" : "across";
      held.way = takes(way) ? way : "none";
      if (held.way !== "none") element.setPointerCapture(event.pointerId);
    }
    if (held.way === "none") return;
    held.trail = [...held.trail.filter(({ at }) => spot.at - at < LATELY), spot];
    onMove(moved, held.way);
  };
  const end = (event: PointerEvent) => {
    if (held?.id !== event.pointerId) return;
    const was = held;
    held = undefined;
    if (!was.way || was.way === "none") return;
    isClickOfDrag = event.type === "pointerup";
    const spot = spotOf(event);
    const speed = event.type === "pointerup" ? speedOf(was.trail, spot) : undefined;
    onEnd(from(spot, was), was.way, speed);
  };
  const onClick = (event: Event) => {
    if (!isClickOfDrag) return;
    isClickOfDrag = false;
    event.preventDefault();
    event.stopPropagation();
  };

  element.addEventListener("pointerdown", onDown);
  element.addEventListener("pointermove", onPointerMove);
  element.addEventListener("pointerup", end);
  element.addEventListener("pointercancel", end);
  element.addEventListener("click", onClick, { capture: true });
  return () => {
    element.removeEventListener("pointerdown", onDown);
    element.removeEventListener("pointermove", onPointerMove);
    element.removeEventListener("pointerup", end);
    element.removeEventListener("pointercancel", end);
    element.removeEventListener("click", onClick, { capture: true });
  };
}

/** A pointer that rested before it was let go has none. */
function speedOf(trail: readonly Spot[], end: Spot): Moved {
  const first = trail.find(({ at }) => end.at - at < LATELY);
  const lasted = first ? end.at - first.at : 0;
  if (!first || lasted <= 0) return { x: 0, y: 0 };
  return { x: (end.x - first.x) / lasted, y: (end.y - first.y) / lasted };
}
