import { selectedOffsets, type SelectedOffsets } from "./text-selection";

/** A selection by touch moves on for a while after each change. */
const SETTLED_MS = 200;

export type HowSelected = {
  /** Whether Alt was held: the letters just as they were selected. */
  readonly isExact: boolean;
  /** Whether it was drawn with a mouse: one by touch has handles, one by keys grows letter by letter. */
  readonly isByMouse: boolean;
};

type Listener = {
  /** Is told what is selected now, and says whether that is anything that the reader selected. */
  readonly onLook: (now: SelectedOffsets | null) => boolean;
  /** The selection has come to rest. */
  readonly onSettled: (how: HowSelected) => void;
};

/** Watches the selection in an element by mouse, touch and keys, until the function returned is called. */
export function watchSelecting(
  root: { readonly current: HTMLElement | null },
  { onLook, onSettled }: Listener,
): () => void {
  let isDragging = false;
  let isByTouch = false;
  let isExact = false;
  let timer = 0;
  let dragTimer = 0;

  const look = () => onLook(root.current && selectedOffsets(root.current));
  const settle = (isByMouse: boolean) => onSettled({ isExact, isByMouse });
  const onSelectionChange = () => {
    const isAny = look();
    clearTimeout(timer);
    if (isAny && isByTouch) timer = window.setTimeout(() => settle(false), SETTLED_MS);
    else if (!isAny || !isDragging) settle(false);
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

  const leaving = new AbortController();
  const { signal } = leaving;
  document.addEventListener("selectionchange", onSelectionChange, { signal });
  document.addEventListener("pointerdown", onPointerDown, { signal });
  for (const end of ["pointerup", "pointercancel", "dragend"] as const)
    document.addEventListener(end, onPointerUp, { signal });
  return () => {
    clearTimeout(timer);
    clearTimeout(dragTimer);
    leaving.abort();
  };
}
