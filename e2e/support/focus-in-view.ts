import { expect } from "../fixtures";
import type { Surface } from "./surface";

/**
 * Runs in the page: what has the focus and is not to be seen, and why; null where it is seen. A control that only
 * assistive programs see is looked for at its label. Something in the middle of what is shown of it must be on top.
 */
function hiddenFocus(): string | null {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return "nothing has the focus";
  const isProxied = focused.matches("input[type=checkbox], input[type=radio]");
  const seen = isProxied ? (focused.closest("label") ?? focused) : focused;
  const name = `<${focused.localName} class="${focused.getAttribute("class") ?? ""}"> ${(
    focused.getAttribute("aria-label") ?? focused.textContent
  ).slice(0, 40)}`;
  const places = [...seen.getClientRects()].map(({ left, right, top, bottom }) => ({
    left: Math.max(left, 0),
    right: Math.min(right, innerWidth),
    top: Math.max(top, 0),
    bottom: Math.min(bottom, innerHeight),
  }));
  const inWindow = places.filter(({ left, right, top, bottom }) => left < right && top < bottom);
  if (inWindow.length === 0) return `out of the window: ${name}`;
  const isOnTop = ({ left, right, top, bottom }: (typeof places)[number]) =>
    [0.5, 0.25, 0.75].some((share) => {
      const hit = document.elementFromPoint((left + right) / 2, top + (bottom - top) * share);
      return hit !== null && seen.contains(hit);
    });
  const isSelf = inWindow.some(isOnTop);
  return isSelf ? null : `covered: ${name}`;
}

/** What has the focus, in a few words that tell it from other stops. */
const focusedStop = (): string => {
  const focused = document.activeElement;
  // Where the focus is in the browser's own bars, the page still names what had it.
  if (!focused || focused === document.body || !document.hasFocus()) return "";
  const all = [...document.querySelectorAll("body *")];
  return `${all.indexOf(focused)} ${focused.localName} ${focused.textContent.slice(0, 20)}`;
};

/** Waits until what has the focus is to be seen: a smooth scroll takes its time. */
export const isFocusInView = (surface: Surface) =>
  expect.poll(() => surface.evaluate(hiddenFocus).catch(String)).toBeNull();

/**
 * Presses a key until the focus comes round, or leaves the page, or `most` times, and looks at each step that what has
 * the focus is in view. Returns the stops.
 */
export async function walk(
  surface: Surface,
  { key = "Tab", most = 200 }: { readonly key?: string; readonly most?: number } = {},
): Promise<readonly string[]> {
  const stops: string[] = [];
  while (stops.length < most) {
    await surface.press(key);
    const stop = await surface.evaluate(focusedStop);
    if (stop === "" || stop === stops[0]) break;
    await isFocusInView(surface);
    stops.push(await surface.evaluate(focusedStop));
  }
  return stops;
}
