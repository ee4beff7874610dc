import { useLayoutEffect, type RefObject } from "react";

const AIR = 8; // CSS pixels between what is focused and what lies over the end

/**
 * Keeps what takes the focus, or is scrolled to, from under an element that lies over the end of its dialog, else of
 * the window: as much as it really covers is left free there. Nothing while the element has its own room in the flow.
 * When `changes` does it is measured at once, before anything is scrolled to; otherwise in the frame that shows it.
 */
export function useScrollPadding(ref: RefObject<HTMLElement | null>, changes?: unknown): void {
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const { style } = element.closest("dialog") ?? document.documentElement;
    const measure = () => {
      const { position, bottom } = getComputedStyle(element);
      const isOver = (position === "fixed" || position === "sticky") && bottom !== "auto";
      style.scrollPaddingBlockEnd = isOver ? `${element.offsetHeight + AIR}px` : "";
    };
    measure();
    const resizes = new ResizeObserver(measure);
    resizes.observe(element);
    addEventListener("resize", measure);
    return () => {
      resizes.disconnect();
      removeEventListener("resize", measure);
      style.scrollPaddingBlockEnd = "";
    };
  }, [changes, ref]);
}
