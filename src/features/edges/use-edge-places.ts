import { useLayoutEffect, useState, type RefObject } from "react";
import { onceAFrame } from "../../browser/clock";
import { boxesOf, edgeBoxes, rangeNearWindow } from "../../browser/page/text-selection";
import { directionOfLetters } from "../../core/text/direction";
import { intersection, isEmptyRange, type TextRange } from "../../core/text/text-range";

/** Where an edge stands, as a line of print tall; in CSS pixels from the layer's corner. */
export type EdgePlace = { readonly x: number; readonly top: number; readonly height: number };

export type EdgePlaces = {
  readonly start: EdgePlace;
  readonly end: EdgePlace;
  /** The passage's boxes near the window; empty unless they were asked for. */
  readonly boxes: readonly DOMRect[];
};

type Measured = {
  readonly root: HTMLElement | null;
  readonly layer: RefObject<HTMLElement | null>;
  readonly text: string;
  readonly range: TextRange;
  readonly withBoxes: boolean;
};

/** Measures a passage's edges, and again whenever the text has other measures; undefined where they are not to be had. */
export function useEdgePlaces({ root, layer, text, range, withBoxes }: Measured) {
  const [places, setPlaces] = useState<EdgePlaces>();
  const { start, end } = range;

  useLayoutEffect(() => {
    if (!root) return;
    const measure = () => {
      const origin = layer.current?.getBoundingClientRect();
      const next = origin && placesOf(root, text, { start, end }, withBoxes, origin);
      setPlaces((was) => (JSON.stringify(was) === JSON.stringify(next) ? was : next));
    };
    const later = onceAFrame(measure);
    measure();
    const sizes = new ResizeObserver(later.run);
    sizes.observe(root);
    addEventListener("scroll", later.run, { passive: true });
    addEventListener("resize", later.run);
    document.fonts.addEventListener("loadingdone", later.run);
    return () => {
      later.cancel();
      sizes.disconnect();
      removeEventListener("scroll", later.run);
      removeEventListener("resize", later.run);
      document.fonts.removeEventListener("loadingdone", later.run);
    };
  }, [end, layer, root, start, text, withBoxes]);

  return places;
}

function placesOf(
  root: HTMLElement,
  text: string,
  range: TextRange,
  withBoxes: boolean,
  origin: DOMRect,
): EdgePlaces | undefined {
  const boxes = edgeBoxes(root, range);
  if (!boxes) return undefined;
  const { first, last } = boxes;
  // As the letters run that stand there: a name in Latin letters begins at its left in any line.
  const begins = wayOfLetter(text.charAt(range.start)) ?? flowOf(root);
  const ends = wayOfLetter(text.charAt(range.end - 1)) ?? flowOf(root);
  const near = withBoxes ? intersection(range, rangeNearWindow(root)) : NOTHING;
  const at = (x: number, { top, height }: DOMRect) => ({
    x: x - origin.left,
    top: top - origin.top,
    height,
  });
  return {
    start: at(begins === "rtl" ? first.right : first.left, first),
    end: at(ends === "rtl" ? last.left : last.right, last),
    boxes: isEmptyRange(near)
      ? NONE
      : boxesOf(root, near).map(
          ({ left, top, width, height }) =>
            new DOMRect(left - origin.left, top - origin.top, width, height),
        ),
  };
}

/** Digits run from left to right in every script. */
const wayOfLetter = (letter: string) =>
  /\p{Nd}/u.test(letter) ? "ltr" : directionOfLetters(letter);

const NOTHING: TextRange = { start: 0, end: 0 };
const NONE: readonly never[] = [];

const flowOf = (root: HTMLElement) => (getComputedStyle(root).direction === "rtl" ? "rtl" : "ltr");
