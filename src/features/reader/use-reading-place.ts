import { useEffect, useLayoutEffect, type RefObject } from "react";
import { domRanges, firstOffsetBelow } from "../../browser/text-selection";
import { useStores } from "../../state/react";

/** What the page's header covers of the window, in CSS pixels, and a little air. */
const HEADER = 72;
const RESTING_MS = 300;

/** Opens an article where it was left, unless `isElsewhere` says that the address names a place; keeps the place. */
export function useReadingPlace(
  root: RefObject<HTMLElement | null>,
  articleId: string,
  isElsewhere: boolean,
): void {
  const { places } = useStores();

  useLayoutEffect(() => {
    if (isElsewhere) return;
    const offset = places.read(articleId);
    const scroll = () => {
      const [letter] = root.current
        ? domRanges(root.current, { start: offset, end: offset + 1 })
        : [];
      if (letter) scrollTo(0, letter.getBoundingClientRect().top + scrollY - HEADER);
    };
    if (offset === 0) scrollTo(0, 0);
    else scroll();
    const settled = scrollY;
    let isOver = false;
    void document.fonts.ready.then(() => {
      if (!isOver && offset > 0 && scrollY === settled) scroll();
    });
    return () => {
      isOver = true;
    };
    // The place is taken up once for each article, not when a note is opened or closed.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [articleId, places, root]);

  useEffect(() => {
    let timer = 0;
    const onScroll = () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        if (!root.current) return;
        const isAtTop = root.current.getBoundingClientRect().top > 0;
        places.write(articleId, isAtTop ? 0 : firstOffsetBelow(root.current, HEADER));
      }, RESTING_MS);
    };
    addEventListener("scroll", onScroll, { passive: true });
    return () => {
      clearTimeout(timer);
      removeEventListener("scroll", onScroll);
    };
  }, [articleId, places, root]);
}
