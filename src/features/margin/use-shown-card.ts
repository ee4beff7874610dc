import { useEffect, type RefObject } from "react";
import { atRest } from "../../browser/page/beside-lines";
import { bringIntoView } from "../../browser/page/into-view";
import { scrollInBox } from "../../browser/storage/page-ids";

type Shown = {
  readonly isActive: boolean;
  readonly isEdited: boolean;
  /** Whether it was opened from the keyboard and takes the focus. */
  readonly takesFocus: boolean;
};

/** Brings a card that is opened into view, and what is written in it. */
export function useShownCard(
  card: RefObject<HTMLElement | null>,
  { isActive, isEdited, takesFocus }: Shown,
): void {
  useEffect(() => {
    if (!isActive) return;
    const isSheet = matchMedia("(width < 64rem)").matches;
    const box = card.current?.closest<HTMLElement>(".margin-cards");
    if (takesFocus && !isEdited) card.current?.focus({ preventScroll: true });
    const isBeside = card.current?.closest(".card-list")?.matches("[data-beside] > * > *") ?? false;
    let isOver = false;
    let frame = 0;
    if (isBeside && card.current)
      void atRest(card.current).then(() => {
        if (isOver || !card.current) return;
        bringIntoView(card.current);
        const { activeElement: focused } = document;
        if (focused !== card.current && focused && card.current.contains(focused))
          bringIntoView(focused);
      });
    // Cards in a long list take their height as they come near, which moves the others.
    const scroll = (framesLeft: number) => {
      if (!card.current || !box) return;
      scrollInBox(card.current, box, isSheet ? "start" : "nearest");
      // In a low window the box holds less than a card: what is written in counts for more than its beginning.
      const { activeElement: focused } = document;
      if (focused !== card.current && card.current.contains(focused))
        scrollInBox(focused as HTMLElement, box, "nearest");
      if (framesLeft > 0) frame = requestAnimationFrame(() => scroll(framesLeft - 1));
    };
    if (!isBeside) scroll(3);
    return () => {
      isOver = true;
      cancelAnimationFrame(frame);
    };
  }, [card, isActive, isEdited, takesFocus]);
}
