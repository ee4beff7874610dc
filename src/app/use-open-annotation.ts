import { useCallback, useEffect, useMemo, useState } from "react";
import { useLocation } from "wouter";
import { highlightOf, scrollToHighlight } from "../browser/page-ids";

export const addressOf = (articleId: string, annotationId?: string): string =>
  `/read/${articleId}${annotationId === undefined ? "" : `/${encodeURIComponent(annotationId)}`}`;

type Opening = {
  /** The annotations at the spot that was opened, which are offered in turn. */
  readonly spot: readonly string[];
  readonly takesFocus: boolean;
};

/**
 * Which annotation is open: the address says so, here things are done about it. Going from one
 * open note to the next replaces the address, so that one step back leaves the notes.
 */
export function useOpenAnnotation(articleId: string, openId: string | undefined) {
  const [, navigate] = useLocation();
  const [opening, setOpening] = useState<Opening>({ spot: [], takesFocus: false });
  const [hoveredId, setHoveredId] = useState<string>();

  const goTo = useCallback(
    (id: string | undefined) =>
      navigate(addressOf(articleId, id), { replace: openId !== undefined }),
    [articleId, navigate, openId],
  );

  /** Opens what is noted at a spot: its first annotation, or the one after the open one. */
  const openSpot = useCallback(
    (ids: readonly string[], by: "pointer" | "keyboard") => {
      const isOpen = openId !== undefined && ids.includes(openId);
      const id = ids[isOpen ? (ids.indexOf(openId) + 1) % ids.length : 0];
      setOpening({ spot: ids, takesFocus: by === "keyboard" });
      goTo(id);
      if (id !== undefined) requestAnimationFrame(() => bringIntoView(id));
    },
    [goTo, openId],
  );

  /** Opens an annotation from the margin, and shows its passage; closes it when it is open. */
  const openCard = useCallback(
    (id: string) => {
      setOpening(({ spot }) => ({ spot: spot.includes(id) ? spot : [id], takesFocus: false }));
      goTo(id === openId ? undefined : id);
      if (id !== openId) scrollToHighlight(id);
    },
    [goTo, openId],
  );

  /** Closes an annotation; the focus goes back to its word. */
  const leave = useCallback(
    (id: string) => {
      goTo(undefined);
      const highlight = highlightOf(id) ?? document.getElementById("text");
      highlight?.focus({ preventScroll: true });
    },
    [goTo],
  );

  useEffect(() => {
    if (openId === undefined) return;
    void document.fonts.ready.then(() => highlightOf(openId)?.scrollIntoView({ block: "nearest" }));
    // Only the note that the page was opened with: later ones are shown by what opened them.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [articleId]);

  return useMemo(
    () => ({ ...opening, hoveredId, onHover: setHoveredId, openSpot, openCard, leave }),
    [hoveredId, leave, openCard, openSpot, opening],
  );
}

/** On a narrow window the margin has just come up over the lower half of the text. */
const bringIntoView = (id: string) => highlightOf(id)?.scrollIntoView({ block: "nearest" });
