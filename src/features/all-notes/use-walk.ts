import { useEffect, useState, type KeyboardEvent } from "react";
import { bringIntoView } from "../../browser/page/into-view";

/** The row in which an element lies, by its number; -1 for none. */
export const rowOf = (element: Element): number =>
  Number(element.closest<HTMLElement>("[data-at]")?.dataset["at"] ?? -1);

/** Arrows lead from a row to the next, to the control of the same kind; Home and End to the first and the last. */
export function useWalk(list: { readonly current: HTMLElement | null }, count: number) {
  const [goal, setGoal] = useState<{ readonly row: number; readonly control: string }>();

  // The row is drawn by now, also where it is far from the window.
  useEffect(() => {
    if (!goal) return;
    const row = list.current?.querySelector<HTMLElement>(`[data-at="${goal.row}"]`);
    const control = row?.querySelector<HTMLElement>(goal.control) ?? row?.querySelector("input");
    if (row) bringIntoView(row);
    control?.focus({ preventScroll: true });
    // oxlint-disable-next-line react/set-state-in-effect -- what was asked for is done
    setGoal(undefined);
  }, [goal, list]);

  return {
    row: goal?.row ?? -1,
    onKeyDown(event: KeyboardEvent) {
      const { key, target } = event;
      if (event.ctrlKey || event.metaKey || event.altKey || !(target instanceof Element)) return;
      const at = rowOf(target);
      const goals: Readonly<Record<string, number>> = {
        ArrowDown: at + 1,
        ArrowUp: at - 1,
        Home: 0,
        End: count - 1,
      };
      const row = goals[key];
      if (at < 0 || row === undefined) return;
      event.preventDefault();
      const control = target.matches("input") ? "input" : ".note-row-open, .notes-head-name a";
      if (row >= 0 && row < count) setGoal({ row, control });
    },
  };
}
