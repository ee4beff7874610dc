import { useCallback, useState } from "react";

/** Rows that are drawn at first, and more at a time as the end comes near. */
const STEP = 60;

/** How many rows of a long list are drawn, and what the element behind them is given, which brings more when it comes near. */
export function useGrowing(): readonly [drawn: number, end: (element: Element | null) => void] {
  const [drawn, setDrawn] = useState(STEP);
  const end = useCallback((element: Element | null) => {
    if (!element) return undefined;
    const watch = new IntersectionObserver(
      ([seen]) => seen?.isIntersecting && setDrawn((before) => before + STEP),
      { rootMargin: "1200px" },
    );
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return [drawn, end];
}
