import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";
import { watchDrags } from "../../browser/page/drag";
import { bringIntoView } from "../../browser/page/into-view";
import { watchSeen } from "../../browser/page/seen-window";
import { cardId, highlightOf, scrollInBox } from "../../browser/storage/page-ids";
import { heightAfter, turnAfter, type SheetHeight } from "./sheet-heights";
import { dragTo, fitSheet, pushNote, slideFrom, unfitSheet } from "./sheet-frame";

type Sheet = {
  readonly isSheet: boolean;
  readonly isDrawnUp: boolean;
  readonly onDrawUp: (isDrawnUp: boolean) => void;
  /** The open note. */
  readonly openId: string | undefined;
  /** Whether it is one of those that can be shown alone. */
  readonly isShown: boolean;
  readonly isWriting: boolean;
  /** Opens the note that follows the open one, or that stands before it. */
  readonly onTurn: (step: 1 | -1) => void;
};

export type SheetControl = {
  readonly height: SheetHeight;
  readonly hasNote: boolean;
  readonly choose: (height: SheetHeight) => void;
};

/**
 * How high the sheet stands, which is the reader's choice; with a drag on it, and the open note's passage in sight above
 * it. What is written needs room, and a note that is closed takes the sheet that showed it alone with it.
 */
export function useSheet(
  sheet: RefObject<HTMLElement | null>,
  { isSheet, isDrawnUp, onDrawUp, openId, isShown, isWriting, onTurn }: Sheet,
): SheetControl {
  const [chosen, setChosen] = useState<"peek" | "half" | "full">("peek");
  if (!isDrawnUp && chosen !== "peek") setChosen("peek");
  const hasNote = openId !== undefined && isShown && !isWriting;
  const height = !isDrawnUp ? "down" : chosen === "peek" ? alone(openId, hasNote) : chosen;

  const choose = useCallback(
    (next: SheetHeight) => {
      if (next !== "down") setChosen(next);
      onDrawUp(next !== "down");
    },
    [onDrawUp],
  );

  const latest = useRef({ height, hasNote, openId, choose, onTurn });
  useLayoutEffect(() => {
    latest.current = { height, hasNote, openId, choose, onTurn };
    if (isSheet && sheet.current) fitSheet(sheet.current, height);
  });

  useLayoutEffect(() => {
    const element = sheet.current;
    if (!element || !isSheet) return undefined;
    const fit = () => {
      if (fitSheet(element, latest.current.height)) showPassage(latest.current.openId);
    };
    const unwatchSeen = watchSeen(fit);
    const sizes = new ResizeObserver(fit);
    sizes.observe(element);
    const unwatchDrags = watchDrags(element, {
      begins: (target) => target.closest("[data-grip]") !== null,
      takes: (way) => way === "across" || latest.current.height === "peek",
      onMove: ({ x, y }, way) => (way === "across" ? dragTo(element, -y) : pushNote(element, x)),
      onEnd: ({ x }, way, speed) => {
        const { height: from, hasNote: has, choose: rest, onTurn: turn } = latest.current;
        if (way === "along") {
          const { width, dir } = pushNote(element, 0);
          const step = speed ? turnAfter({ by: x, speed: speed.x, width, dir }) : 0;
          if (step !== 0) turn(step);
          return;
        }
        const { heights, height: at } = dragTo(element);
        rest(speed ? heightAfter(heights, { from, height: at, speed: -speed.y }, has) : from);
        requestAnimationFrame(() => slideFrom(element, at));
        fitSheet(element, from);
      },
    });
    return () => {
      unwatchSeen();
      sizes.disconnect();
      unwatchDrags();
      unfitSheet(element);
    };
  }, [isSheet, sheet]);

  // What lies in the list, and what it speaks of, come into view with the height that shows them.
  useEffect(() => {
    if (!isSheet || height === "down") return;
    const { openId: id } = latest.current;
    const card = id === undefined ? null : document.getElementById(cardId(id));
    const box = card?.closest<HTMLElement>("#margin-cards");
    const focused = document.activeElement;
    if (focused?.closest("#margin-cards")) bringIntoView(focused);
    else if (card && box) scrollInBox(card, box, "start");
    showPassage(id);
  }, [height, isSheet]);

  return { height, hasNote, choose };
}

/** One note alone is shown where one is open; where it has no words of its own here, the list says so. */
const alone = (openId: string | undefined, hasNote: boolean): SheetHeight =>
  hasNote ? "peek" : openId === undefined ? "down" : "half";

function showPassage(id: string | undefined): void {
  const mark = id === undefined ? null : highlightOf(id);
  if (mark) bringIntoView(mark);
}
