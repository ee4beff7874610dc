import { useEffect } from "react";
import { idsInList } from "../../browser/storage/page-ids";
import type { PlacedAnnotation } from "../../core/anchoring/placement";
import type { Edge, EdgeUnit, EdgeWay } from "../../core/text/move-edge";

export type EdgeStep = { readonly edge: Edge; readonly unit: EdgeUnit; readonly way: EdgeWay };

type Keys = {
  /** The reader's own that can be moved, by id. */
  readonly movable: ReadonlyMap<string, PlacedAnnotation>;
  readonly activeId: string | undefined;
  readonly onStep: (moved: PlacedAnnotation, step: EdgeStep) => void;
};

/**
 * On a highlight in focus Shift and an arrow along the line move its end by a word, with Alt its
 * start; with Control besides by a letter. They are taken before a selection is begun with them.
 */
export function useEdgeKeys({ movable, activeId, onStep }: Keys): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { target, key, shiftKey, altKey, ctrlKey, metaKey } = event;
      if (!shiftKey || metaKey || !(target instanceof HTMLElement)) return;
      const way = wayOf(key, target);
      const moved = movedAt(target, movable, activeId);
      if (!way || !moved || getSelection()?.isCollapsed === false) return;
      event.preventDefault();
      event.stopPropagation();
      onStep(moved, {
        edge: altKey ? "start" : "end",
        unit: ctrlKey ? "letter" : "word",
        way,
      });
    };
    document.addEventListener("keydown", onKeyDown, { capture: true });
    return () => document.removeEventListener("keydown", onKeyDown, { capture: true });
  }, [activeId, movable, onStep]);
}

/** Which way an arrow along the line points, as the text runs where the element is. */
export function wayOf(key: string, element: Element): EdgeWay | undefined {
  if (key !== "ArrowLeft" && key !== "ArrowRight") return undefined;
  const isRtl = getComputedStyle(element).direction === "rtl";
  return (key === "ArrowLeft") === isRtl ? "forward" : "backward";
}

/** Of those that are reached at a highlight the open one, else the shortest. */
function movedAt(
  mark: HTMLElement,
  movable: Keys["movable"],
  activeId: string | undefined,
): PlacedAnnotation | undefined {
  const ids = idsInList(mark.dataset["stops"]).filter((id) => movable.has(id));
  const id = ids.find((it) => it === activeId) ?? ids.at(-1);
  return id === undefined ? undefined : movable.get(id);
}
