import { useEffect, useLayoutEffect, useRef, type RefObject } from "react";
import { holdWhileLaidOut } from "../../browser/page/hold-while-laid-out";
import { takenOver } from "../../browser/page/standing-text";
import { boxesOf, firstOffsetBelow, selectOffsets } from "../../browser/page/text-selection";
import { useStores } from "../../state/react";

/** What the page's header covers of the window, in CSS pixels, and a little air. */
const HEADER = 72;
const RESTING_MS = 300;

/** A letter of the text, and how high it stands in the window, in CSS pixels. */
type Held = { readonly offset: number; readonly top: number };

/**
 * Opens an article where it was left, unless a note's address names a place; keeps the place, for
 * the next visit, and on the page while other letters or another width set its lines anew.
 */
export function useReadingPlace(
  root: RefObject<HTMLElement | null>,
  articleId: string,
  openId: string | undefined,
): void {
  const { places } = useStores();
  const held = useRef<Held>(undefined);

  useLayoutEffect(() => {
    const stood = takenOver(articleId);
    if (stood?.selected && root.current) selectOffsets(root.current, stood.selected);
    if (openId !== undefined || stood) return;
    const offset = places.read(articleId);
    const scroll = () => {
      const top = topOf(root.current, offset);
      if (top === undefined) return;
      scrollToTop(top + scrollY - HEADER);
      holdWhileLaidOut(() => topOf(root.current, offset));
    };
    if (offset === 0) scrollToTop(0);
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

  // An opened note may move the page: what stood at the top before is held no longer.
  useEffect(() => {
    held.current = undefined;
  }, [openId]);

  // Its clean-up must find the text still on the page: that of a plain effect comes too late.
  useLayoutEffect(() => {
    const text = root.current;
    if (!text) return;
    return keepPlace(text, held, (offset) => places.write(articleId, offset, progressIn(text)));
  }, [articleId, places, root]);
}

/** Keeps what stands at the top in its place while the text is set anew, and tells where the reader rests, until the function returned is called. */
function keepPlace(
  text: HTMLElement,
  held: { current: Held | undefined },
  onRest: (offset: number) => void,
): () => void {
  let timer = 0;
  let ownScroll: number | undefined;

  const hold = () => {
    const isAtTop = text.getBoundingClientRect().top > 0;
    const offset = isAtTop ? 0 : firstOffsetBelow(text, HEADER);
    const top = isAtTop ? undefined : topOf(text, offset);
    held.current = top === undefined ? undefined : { offset, top };
    return offset;
  };
  const rest = () => {
    timer = 0;
    onRest(hold());
  };
  const restAtOnce = () => {
    if (timer === 0) return;
    clearTimeout(timer);
    rest();
  };
  const onScroll = () => {
    if (ownScroll !== undefined && Math.abs(scrollY - ownScroll) < 1) return;
    ownScroll = undefined;
    clearTimeout(timer);
    timer = window.setTimeout(rest, RESTING_MS);
  };
  const onResize = () => {
    if (!held.current || timer !== 0) return;
    const top = topOf(text, held.current.offset);
    if (top === undefined) return;
    if (Math.abs(top - held.current.top) >= 1) scrollToTop(scrollY + top - held.current.top);
    // The letter is held on, also where the browser held another one: several changes add up to no drift.
    ownScroll = scrollY;
  };

  const resizes = new ResizeObserver(onResize);
  resizes.observe(text);
  addEventListener("scroll", onScroll, { passive: true });
  addEventListener("pagehide", restAtOnce);
  return () => {
    // A text that fits into the window was read too, though it was never scrolled.
    clearTimeout(timer);
    rest();
    resizes.disconnect();
    removeEventListener("scroll", onScroll);
    removeEventListener("pagehide", restAtOnce);
  };
}

/** How much of the text stands above the window's lower edge, from 0 to 1, in hundredths. */
function progressIn(text: Element): number {
  const { top, height } = text.getBoundingClientRect();
  const seen = Math.min(1, Math.max(0, (innerHeight - top) / Math.max(1, height)));
  return Math.round(seen * 100) / 100;
}

const topOf = (root: Element | null, offset: number): number | undefined =>
  root ? boxesOf(root, { start: offset, end: offset + 1 })[0]?.top : undefined;

const scrollToTop = (top: number) => scrollTo({ top, behavior: "instant" });
