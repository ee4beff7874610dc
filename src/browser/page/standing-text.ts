import { selectedOffsets, type SelectedOffsets } from "./text-selection";

/**
 * The text that stands on the page before the program comes (`standing.js`): whose place the program takes,
 * so that who reads or selects meanwhile is not disturbed.
 */
const standing = (): HTMLElement | null => document.querySelector("[data-standing]");

/** Which text stands there: its id. */
export const standingText = (): string | undefined => standing()?.dataset["standing"];

export const removeStanding = (): void => standing()?.remove();

type Taken = { readonly id: string; readonly selected: SelectedOffsets | null };
let taken: Taken | undefined;

/** To be called before the program is drawn in its place: remembers what is selected, up to the last moment. */
export function watchStanding(): void {
  const look = () => {
    const page = standing();
    if (!page) return document.removeEventListener("selectionchange", look);
    const id = page.dataset["standing"] ?? "";
    taken = { id, selected: selectedOffsets(page) };
  };
  document.addEventListener("selectionchange", look);
  look();
}

/** What the program found where it is drawn now; once, for the text that stood there. */
export function takenOver(id: string): Taken | undefined {
  const found = taken?.id === id ? taken : undefined;
  taken = undefined;
  return found;
}
