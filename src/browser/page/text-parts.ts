/** Whether the text is laid out in parts (`ui/text.css`): what is far from the window then has no measures yet. */
export const isInParts = (): boolean => document.querySelector(".text-part") !== null;

/**
 * After a jump in a text in parts: what was gone to is held where it stands in the window now (`top`, in CSS pixels),
 * while parts above it are laid out for the first time; until the reader moves the page, or it is gone elsewhere.
 */
export function holdWhileLaidOut(top: () => number | undefined): void {
  const meant = isInParts() ? top() : undefined;
  if (meant === undefined) return;
  // Most texts are short. Where it does not come, the place is about right.
  import("./hold").then(({ hold }) => hold(top, meant)).catch(() => undefined);
}
