import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type RefObject,
} from "react";
import {
  rangeOfOffsets,
  selectedOffsets,
  selectOffsets,
  type SelectedOffsets,
} from "../../browser/page/text-selection";
import { isSameRange } from "../../core/text/text-range";

/** A selection by touch moves on for a while after each change. */
const SETTLED_MS = 200;

type Watched = {
  /** The letters that the reader selected in the article, once the selection has come to rest. */
  readonly selected: SelectedOffsets | null;
  /** Whether Alt was held: the letters just as they were selected. */
  readonly isExact: boolean;
  /** Whether it was drawn with a mouse: one by touch has handles, one by keys grows letter by letter. */
  readonly isByMouse: boolean;
};

type TextSelection = Watched & {
  /** Has the browser select other letters in place of `selected`, which stays what the reader selected. */
  readonly show: (selected: SelectedOffsets, shown: SelectedOffsets) => void;
  /** Puts the selection back: WebKit loses it to an element elsewhere that takes the focus. */
  readonly hold: () => void;
  /** Lets the selection go. */
  readonly forget: () => void;
};

const NOTHING: Watched = { selected: null, isExact: false, isByMouse: false };

/**
 * Watches the selection in the article, and keeps it when `drawn` changes: an engine loses a
 * selection when React cuts the text nodes that it stood in.
 */
export function useTextSelection(
  root: RefObject<HTMLElement | null>,
  drawn: unknown,
): TextSelection {
  const [watched, setWatched] = useState(NOTHING);
  /** What the reader selected, and what the browser has selected for it. */
  const latest = useRef<{
    readonly selected: SelectedOffsets;
    readonly shown: SelectedOffsets;
  } | null>(null);

  useEffect(() => {
    let isDragging = false;
    let isByTouch = false;
    let isExact = false;
    let timer = 0;
    let dragTimer = 0;

    const look = () => {
      const now = root.current && selectedOffsets(root.current);
      if (!isSame(now, latest.current?.shown ?? null))
        latest.current = now && { selected: now, shown: now };
    };
    const settle = (isByMouse: boolean) => {
      const selected = latest.current?.selected ?? null;
      setWatched((was) =>
        isSame(was.selected, selected) ? was : { selected, isExact, isByMouse },
      );
    };
    const onSelectionChange = () => {
      look();
      clearTimeout(timer);
      if (latest.current !== null && isByTouch)
        timer = window.setTimeout(() => settle(false), SETTLED_MS);
      else if (latest.current === null || !isDragging) settle(false);
    };
    const onPointerDown = ({ target, pointerType, altKey }: PointerEvent) => {
      if (!(target instanceof Node && root.current?.contains(target))) return;
      clearTimeout(dragTimer);
      isDragging = pointerType === "mouse";
      isByTouch = !isDragging;
      isExact = altKey;
      document.documentElement.dataset["selecting"] = "";
    };
    const settleDragged = () => {
      isDragging = false;
      look();
      settle(true);
    };
    const onPointerUp = ({ altKey }: PointerEvent | MouseEvent) => {
      if (isDragging) {
        isExact ||= altKey;
        // The browser's own event for the last change may come before or after.
        dragTimer = window.setTimeout(settleDragged);
      }
      delete document.documentElement.dataset["selecting"];
    };

    document.addEventListener("selectionchange", onSelectionChange);
    document.addEventListener("pointerdown", onPointerDown);
    document.addEventListener("pointerup", onPointerUp);
    document.addEventListener("pointercancel", onPointerUp);
    document.addEventListener("dragend", onPointerUp);
    return () => {
      clearTimeout(timer);
      clearTimeout(dragTimer);
      document.removeEventListener("selectionchange", onSelectionChange);
      document.removeEventListener("pointerdown", onPointerDown);
      document.removeEventListener("pointerup", onPointerUp);
      document.removeEventListener("pointercancel", onPointerUp);
      document.removeEventListener("dragend", onPointerUp);
    };
  }, [root]);

  const hold = useCallback(() => {
    const kept = latest.current?.shown;
    if (kept && root.current && !isSame(selectedOffsets(root.current), kept))
      selectOffsets(root.current, kept);
  }, [root]);
  useLayoutEffect(hold, [hold, drawn]);

  const show = useCallback(
    (selected: SelectedOffsets, shown: SelectedOffsets) => {
      if (!root.current || !latest.current || !isSame(latest.current.selected, selected)) return;
      if (isSame(latest.current.shown, shown)) return;
      selectOffsets(root.current, shown);
      latest.current = { selected, shown: selectedOffsets(root.current) ?? shown };
    },
    [root],
  );
  // A selection that is only taken from the browser would be put back when the text is drawn anew.
  const forget = useCallback(() => {
    latest.current = null;
    getSelection()?.removeAllRanges();
    setWatched(NOTHING);
  }, []);

  return useMemo(() => ({ ...watched, show, hold, forget }), [forget, hold, show, watched]);
}

const isSame = (a: SelectedOffsets | null, b: SelectedOffsets | null): boolean =>
  a === b || (a !== null && b !== null && isSameRange(rangeOfOffsets(a), rangeOfOffsets(b)));
