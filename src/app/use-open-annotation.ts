import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { hashAddress } from "../browser/net/hash-address";
import { bringIntoView } from "../browser/page/into-view";
import { highlightOf, scrollToHighlight } from "../browser/storage/page-ids";
import { readPath } from "../core/address";

type Opening = {
  /** The annotations at the spot that was opened, which are offered in turn. */
  readonly spot: readonly string[];
  readonly takesFocus: boolean;
};

/**
 * Which annotation is open: the address says so, here things are done about it. Going from one
 * open note to the next replaces the address, so that one step back leaves the notes.
 * `isDrawn`: whether the open one is drawn by now; a guide's note comes later than the text.
 */
export function useOpenAnnotation(articleId: string, openId: string | undefined, isDrawn: boolean) {
  const [opening, setOpening] = useState<Opening>({ spot: [], takesFocus: false });
  const [hoveredId, setHoveredId] = useState<string>();
  const shownId = useRef<string>(undefined);
  // What is done here stays the same function whatever is open, so that no card is drawn anew for it.
  const latest = useRef(openId);
  useLayoutEffect(() => {
    latest.current = openId;
  }, [openId]);

  const goTo = useCallback(
    (id: string | undefined) => {
      shownId.current = id;
      hashAddress.goTo(readPath(articleId, id), { replace: latest.current !== undefined });
    },
    [articleId],
  );

  /** Opens what is noted at a spot: its first annotation, or the one after the open one. */
  const openSpot = useCallback(
    (ids: readonly string[], by: "pointer" | "keyboard") => {
      // Where nothing of the spot is open, -1 + 1 is its first.
      const id = ids[(ids.indexOf(latest.current ?? "") + 1) % ids.length];
      setOpening({ spot: ids, takesFocus: by === "keyboard" });
      goTo(id);
      if (id !== undefined) requestAnimationFrame(() => showHighlight(id));
    },
    [goTo],
  );

  /** Opens an annotation from the margin, and shows its passage; closes it when it is open. */
  const openCard = useCallback(
    (id: string) => {
      setOpening(({ spot }) => ({ spot: spot.includes(id) ? spot : [id], takesFocus: false }));
      const isOpen = id === latest.current;
      goTo(isOpen ? undefined : id);
      if (!isOpen)
        (document.querySelector(".margin[data-beside]") ? showHighlight : scrollToHighlight)(id);
    },
    [goTo],
  );

  /** Closes an annotation; the focus goes back to its word, or to the text where that is no more. */
  const leave = useCallback(
    (id: string) => {
      goTo(undefined);
      highlightOf(id)?.focus({ preventScroll: true });
      requestAnimationFrame(() => {
        if (document.activeElement === document.body)
          document.getElementById("text")?.focus({ preventScroll: true });
      });
    },
    [goTo],
  );

  // An address was opened, or gone back to: what is opened on the page is shown by what opened it.
  useEffect(() => {
    if (openId !== undefined && !isDrawn) return;
    const isShown = shownId.current === openId;
    shownId.current = openId;
    if (openId !== undefined && !isShown)
      void document.fonts.ready.then(() => showHighlight(openId));
  }, [isDrawn, openId]);

  return useMemo(
    () => ({ ...opening, hoveredId, onHover: setHoveredId, openSpot, openCard, leave }),
    [hoveredId, leave, openCard, openSpot, opening],
  );
}

/** On a narrow window the margin has just come up over the lower half of the text. */
function showHighlight(id: string): void {
  const mark = highlightOf(id);
  if (mark) bringIntoView(mark);
}
