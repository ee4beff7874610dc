/** The id of the page's one live region: an element that is there from the start, and that nobody sees. */
export const ANNOUNCER = "announcer";

let frame = 0;

/**
 * Has a screen reader say what just happened, once it has done with what it is saying. What is said
 * twice is heard twice; of several things in one frame the last.
 */
export function announce(message: string): void {
  const region = document.getElementById(ANNOUNCER);
  if (!region) return;
  region.textContent = "";
  cancelAnimationFrame(frame);
  frame = requestAnimationFrame(() => {
    region.textContent = message;
  });
}
