import { bringIntoView } from "./into-view";

/** Gives an element the focus, also one that never takes it by itself, and brings it into view by the shortest way. */
export function focusOn(element: HTMLElement): void {
  if (element.tabIndex < 0 && !element.hasAttribute("tabindex")) {
    element.tabIndex = -1;
    element.addEventListener("blur", () => element.removeAttribute("tabindex"), { once: true });
  }
  element.focus({ preventScroll: true });
  bringIntoView(element);
}
