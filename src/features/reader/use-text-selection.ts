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
import { watchSelecting, type HowSelected } from "../../browser/page/selecting";
import { isSameRange } from "../../core/text/text-range";

type Watched = HowSelected & {
  /** The letters that the reader selected in the article, once the selection has come to rest. */
  readonly selected: SelectedOffsets | null;
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

  useEffect(
    () =>
      watchSelecting(root, {
        onLook: (now) => {
          if (!isSame(now, latest.current?.shown ?? null))
            latest.current = now && { selected: now, shown: now };
          return latest.current !== null;
        },
        onSettled: (how) => {
          const selected = latest.current?.selected ?? null;
          setWatched((was) => (isSame(was.selected, selected) ? was : { selected, ...how }));
        },
      }),
    [root],
  );

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
