import { useLayoutEffect, useState, type RefObject } from "react";
import { onceAFrame } from "../../browser/clock";
import { rowAt, type RowPlaces } from "../../core/all-notes/row-places";

/** So far above and below the window rows are drawn ahead, in CSS pixels. */
const BEYOND = 600;

/** The first and the last row near the window: of fifty thousand no others are in the document. */
export function useNearRows(
  list: RefObject<HTMLElement | null>,
  places: RowPlaces,
): readonly [first: number, last: number] {
  const [near, setNear] = useState<readonly [number, number]>([0, 0]);
  useLayoutEffect(() => {
    const look = () => {
      if (!list.current) return;
      const { top, height } = list.current.getBoundingClientRect();
      const rem = height / (places.tops[places.count] || 1) || 16;
      const first = rowAt(places, (-top - BEYOND) / rem);
      const last = rowAt(places, (innerHeight - top + BEYOND) / rem);
      setNear((before) => (before[0] === first && before[1] === last ? before : [first, last]));
    };
    look();
    const { run, cancel } = onceAFrame(look);
    addEventListener("scroll", run, { passive: true });
    addEventListener("resize", run);
    return () => {
      cancel();
      removeEventListener("scroll", run);
      removeEventListener("resize", run);
    };
  }, [list, places]);
  return near;
}
