import { useMemo, useRef, type KeyboardEvent, type MouseEvent, type PointerEvent } from "react";
import { makeSelectable, makeUnfocused } from "../../browser/page/selectable-link";
import { idsInList } from "../../browser/storage/page-ids";
import type { PlacedAnnotation } from "../../core/anchoring/placement";
import { useSession } from "../../state/react";
import { idsFromTop } from "./ids-from-top";

/** How far a pointer may stray in a click, in CSS pixels; a drag selects. */
const CLICK_REACH = 4;

/** What pointing at a highlight, and a key on it, do: its notes are pointed at, and opened. */
export function useOpening(placed: readonly PlacedAnnotation[]) {
  const { openSpot, hoveredId } = useSession();
  const idsOn = useMemo(() => {
    const fromTop = idsFromTop(placed);
    return (mark: HTMLElement | undefined) => fromTop(idsInList(mark?.dataset["ids"]));
  }, [placed]);
  const pressed = useRef<{ readonly x: number; readonly y: number }>(undefined);
  const onPointerDown = (event: PointerEvent) => {
    pressed.current = { x: event.clientX, y: event.clientY };
    const link = linkAt(event.target);
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (event.pointerType !== "mouse" || event.button !== 0 || !isPlain) return;
    if (link) makeSelectable(link);
    const mark = markAt(event.target);
    if (mark) makeUnfocused(mark);
  };
  // What is selected tells nothing: what was just marked still is.
  const onClick = (event: MouseEvent) => {
    const { target, detail, shiftKey, clientX, clientY } = event;
    // A click by a key or an assistive program has no count; in Firefox it was just not pressed anywhere.
    const from = detail > 0 ? pressed.current : undefined;
    pressed.current = undefined;
    const hasMoved = from && Math.hypot(clientX - from.x, clientY - from.y) > CLICK_REACH;
    const link = linkAt(target);
    if (link && (event.ctrlKey || event.metaKey)) return;
    const mark = markAt(target) ?? (link && !from ? markAll(link) : undefined);
    // A link is followed where nothing is noted on it; a drag across it selects.
    if (link && (mark || hasMoved)) event.preventDefault();
    const isClick = !from || (detail <= 1 && !hasMoved && !shiftKey);
    if (mark && isClick) openSpot(idsOn(mark), target === link ? "keyboard" : "pointer");
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { target, key, ctrlKey, altKey, metaKey } = event;
    const mark = markAt(target);
    if (!mark?.dataset["stops"] || key !== "Enter" || ctrlKey || altKey || metaKey) return;
    // Firefox follows a link for a key within it.
    event.preventDefault();
    openSpot(idsOn(mark), "keyboard");
  };
  return {
    onPointerDown,
    onClick,
    onKeyDown,
    onPointerOver: ({ target }: PointerEvent) => hoveredId.set(idsOn(markAt(target))[0]),
    onPointerLeave: () => hoveredId.set(undefined),
  };
}

const markAt = (target: EventTarget): HTMLElement | undefined =>
  target instanceof Element
    ? (target.closest<HTMLElement>("mark.highlight") ?? undefined)
    : undefined;

const linkAt = (target: EventTarget): HTMLAnchorElement | undefined =>
  target instanceof Element
    ? (target.closest<HTMLAnchorElement>("a[href]") ?? undefined)
    : undefined;

/** The first highlight of a link whose words are all highlighted. */
function markAll(link: HTMLElement): HTMLElement | undefined {
  const marks = [...link.querySelectorAll<HTMLElement>("mark.highlight")];
  const marked = marks.reduce((sum, mark) => sum + mark.textContent.length, 0);
  return marked === link.textContent.length ? marks[0] : undefined;
}
