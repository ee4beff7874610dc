import { useEffect, type RefObject } from "react";
import { letterOf } from "../../browser/page/keyboard";

type Keys = {
  readonly bar: RefObject<HTMLElement | null>;
  readonly onStep: (by: 1 | -1) => void;
  readonly onClose: () => void;
};

/** F3 and Ctrl+G go on from anywhere on the page, Escape in the bar closes it. */
export function useFindKeys({ bar, onStep, onClose }: Keys): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
      if (event.defaultPrevented || altKey || document.querySelector("dialog[open]")) return;
      const isHere = event.target instanceof Node && bar.current?.contains(event.target);
      const isNext = key === "F3" || (ctrlKey !== metaKey && letterOf(event) === "g");
      if (isNext) onStep(shiftKey ? -1 : 1);
      else if (key === "Escape" && isHere) onClose();
      else return;
      event.preventDefault();
    };
    // Before what else Escape would close.
    document.addEventListener("keydown", onKeyDown, { capture: true });
    return () => document.removeEventListener("keydown", onKeyDown, { capture: true });
  }, [bar, onClose, onStep]);
}
