import { useCallback, useEffect, useLayoutEffect, type RefObject } from "react";
import { drawFound, showFound } from "../../browser/page/found-boxes";
import { tintCards } from "../../browser/page/found-in-cards";
import type { TextQuery } from "../../core/search/search-terms";
import type { TextRange } from "../../core/text/text-range";
import { hitsIn, type Found } from "./found-places";

export const isNarrowWindow = () => matchMedia("(width < 64rem)").matches;

type Shown = {
  readonly root: HTMLElement | null;
  /** The sheet beneath the letters, once it is there. */
  readonly layer: HTMLElement | null;
  readonly bar: RefObject<HTMLElement | null>;
  readonly found: Found;
  readonly current: number;
  /** Where the current hit lies. */
  readonly range: TextRange | undefined;
  readonly query: TextQuery;
};

/** Brings the current hit into sight, draws all beneath the letters, and tints those in the notes. */
export function useShownHits({ root, layer, bar, found, current, range, query }: Shown) {
  const { hits } = found;
  // On a wide window it stands over the margin and covers nothing of the text.
  const covered = useCallback(() => {
    const isNarrow = isNarrowWindow();
    const above = isNarrow ? bar.current : document.querySelector(".top-bar");
    const margin = isNarrow ? document.getElementById("margin") : undefined;
    const sheet = margin?.getBoundingClientRect().top ?? innerHeight;
    return {
      top: above?.getBoundingClientRect().bottom ?? 0,
      bottom: Math.max(0, innerHeight - sheet),
    };
  }, [bar]);
  useLayoutEffect(() => {
    if (root && range) showFound(root, range, covered());
  }, [covered, range, root]);

  useLayoutEffect(() => {
    if (!root || !layer) return undefined;
    return drawFound(root, layer, (near) => hitsIn(hits, near), current);
  }, [current, found, hits, layer, root]);

  const hasNotes = found.notes.length > 0;
  useEffect(() => {
    const margin = document.getElementById("margin");
    return margin && hasNotes ? tintCards(margin, query) : undefined;
  }, [hasNotes, query]);
}
