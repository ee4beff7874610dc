import { useLayoutEffect, useRef, useState, type RefObject } from "react";
import { standBeside, type Beside, type Near } from "../../browser/page/beside-lines";

/** So many are all in the document. */
const FEW = 50;

/** Stands a list's items beside their lines, and tells which of many are to be drawn: those near the window. */
export function useBeside(
  list: RefObject<HTMLElement | null>,
  ids: readonly string[],
  openId: string | undefined,
  isBeside: boolean,
): (id: string, place: number) => boolean {
  const [near, setNear] = useState<Near>({ from: 0, to: FEW });
  const [focusedIds, onFocus] = useState<readonly string[]>([]);
  const heights = useRef(new Map<string, number>());

  const standing = useRef<Beside>(undefined);
  useLayoutEffect(() => {
    const column = list.current;
    if (!column || !isBeside) return undefined;
    const onNear = (next: Near) =>
      setNear((was) => (was.from === next.from && was.to === next.to ? was : next));
    const beside = standBeside(column, { ids, openId, heights: heights.current, onNear, onFocus });
    standing.current = beside;
    return () => {
      standing.current = undefined;
      beside.letGo();
    };
  }, [ids, isBeside, list, openId]);
  useLayoutEffect(() => standing.current?.redrawn(), [focusedIds, near]);

  if (!isBeside || ids.length <= FEW) return () => true;
  // The details of a highlight are there while it has the focus; so is a note that has it, however far one scrolls.
  const focused = document.activeElement?.closest<HTMLElement>(".card-list > li")?.dataset["for"];
  return (id, place) =>
    (place >= near.from && place < near.to) ||
    id === openId ||
    id === focused ||
    focusedIds.includes(id);
}
