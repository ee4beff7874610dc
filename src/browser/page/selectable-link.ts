/**
 * Lets a mouse that is pressed on a link select its words, like any words. Chromium and WebKit
 * begin no selection in a link, and all engines drag it away; so it is none until the press ends,
 * which is before the click. To be called when the press begins, before the engine acts on it.
 */
export function makeSelectable(link: HTMLAnchorElement): void {
  const href = link.getAttribute("href");
  if (href === null) return;
  link.removeAttribute("href");
  const over = new AbortController();
  for (const end of ["pointerup", "pointercancel", "dragend", "blur"])
    addEventListener(
      end,
      ({ type, target }) => {
        // The press itself takes the focus from elsewhere; only the window's own loss of it ends the press.
        if (type === "blur" && target !== window) return;
        link.setAttribute("href", href);
        over.abort();
      },
      { capture: true, signal: over.signal },
    );
}

/**
 * Lets a mouse that is pressed on a highlight's first letter select from there. Chromium puts the caret before the
 * highlight and the focus into it, and then selects nothing: so for this press it takes no focus.
 */
export function makeUnfocused(mark: HTMLElement): void {
  const stop = mark.getAttribute("tabindex");
  if (stop === null) return;
  mark.removeAttribute("tabindex");
  // After `mousedown`, which follows at once.
  setTimeout(() => mark.setAttribute("tabindex", stop));
}
