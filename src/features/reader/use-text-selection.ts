import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";
import {
  rangeOfOffsets,
  selectedOffsets,
  selectOffsets,
  type SelectedOffsets,
} from "../../browser/text-selection";
import { isSameRange } from "../../core/text/text-range";

/** A selection by touch moves on for a while after each change. */
const SETTLED_MS = 200;

type Watched = {
  /** The selection in the article once it has come to rest. */
  readonly selected: SelectedOffsets | null;
  /** Whether Alt was held: the letters just as they were selected. */
  readonly isExact: boolean;
};

const NOTHING: Watched = { selected: null, isExact: false };

/**
 * Watches the selection in the article, and keeps it when `drawn` changes: an engine loses a
 * selection when React cuts the text nodes that it stood in.
 */
export function useTextSelection(root: RefObject<HTMLElement | null>, drawn: unknown): Watched {
  const [watched, setWatched] = useState(NOTHING);
  const latest = useRef<SelectedOffsets | null>(null);

  useEffect(() => {
    let isDragging = false;
    let isByTouch = false;
    let isExact = false;
    let timer = 0;

    const settle = () => {
      const selected = latest.current;
      setWatched((was) => (isSame(was.selected, selected) ? was : { selected, isExact }));
    };
    const onSelectionChange = () => {
      latest.current = root.current && selectedOffsets(root.current);
      clearTimeout(timer);
      if (latest.current !== null && isByTouch) timer = window.setTimeout(settle, SETTLED_MS);
      else if (latest.current === null || !isDragging) settle();
    };
    const onPointerDown = ({ target, pointerType, altKey }: PointerEvent) => {
      if (!(target instanceof Node && root.current?.contains(target))) return;
      isDragging = pointerType === "mouse";
      isByTouch = !isDragging;
      isExact = altKey;
      document.documentElement.dataset["selecting"] = "";
    };
    const onPointerUp = ({ altKey }: PointerEvent | MouseEvent) => {
      if (isDragging) {
        isExact ||= altKey;
        timer = window.setTimeout(settle);
      }
      isDragging = false;
      delete document.documentElement.dataset["selecting"];
    };

    document.addEventListener("selectionchange", onSelectionChange);
    document.addEventListener("pointerdown", onPointerDown);
    document.addEventListener("pointerup", onPointerUp);
    document.addEventListener("pointercancel", onPointerUp);
    document.addEventListener("dragend", onPointerUp);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("selectionchange", onSelectionChange);
      document.removeEventListener("pointerdown", onPointerDown);
      document.removeEventListener("pointerup", onPointerUp);
      document.removeEventListener("pointercancel", onPointerUp);
      document.removeEventListener("dragend", onPointerUp);
    };
  }, [root]);

  useLayoutEffect(() => {
    const kept = latest.current;
    if (kept && root.current && !isSame(selectedOffsets(root.current), kept))
      selectOffsets(root.current, kept);
  }, [root, drawn]);

  return watched;
}

const isSame = (a: SelectedOffsets | null, b: SelectedOffsets | null): boolean =>
  a === b || (a !== null && b !== null && isSameRange(rangeOfOffsets(a), rangeOfOffsets(b)));
