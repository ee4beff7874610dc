import { isInParts } from "./hold-while-laid-out";
import { focusOn } from "./focus";
import { hashAddress } from "../net/hash-address";

/** What the page's bar covers of the window, in CSS pixels. */
const BAR = 72;
const HEADINGS = "h1, h2, h3, h4, h5, h6, summary";

/**
 * Keeps the focus near where it was when what had it goes: a button that is done with, a note that was deleted, a
 * whole page. Browsers drop it to the document, from where the next Tab leads to the top. It goes to the highlight that
 * follows, else to the heading of the nearest part that still stands; on another page to its heading. What gives the
 * focus a place itself comes first, and a toast gives it back by itself.
 */
export function keepFocus(): () => void {
  /** What has, or had, the focus, and all that it stands in. */
  let path: readonly Element[] = [];
  /** What had it before a dialog took it. */
  let before: Element | undefined;

  const onFocusIn = ({ target }: FocusEvent) => {
    if (!(target instanceof Element)) return;
    const [was] = path;
    if (was && target.closest("dialog") && !was.closest("dialog")) before = was;
    path = withAncestors(target);
  };
  /** Whether a page was shown yet: the first one that comes takes no focus. */
  let isShown = document.querySelector("main h1") !== null;
  const look = () => {
    isShown ||= document.querySelector("main h1") !== null;
    const [last, ...around] = path;
    const { activeElement } = document;
    if (!last || (activeElement !== document.body && activeElement !== last)) return;
    if (last.isConnected && !last.matches(":disabled")) return;
    const to = placeFor(last, around, before);
    if (to) focusOn(to);
  };
  let room = roomOf(hashAddress.hash());
  const onAddress = () => {
    const was = room;
    room = roomOf(hashAddress.hash());
    if (room === was || !isShown) return;
    // Nothing of the page that is left counts: the next one's heading does, once it is there.
    path = [document.createElement("a"), ...withAncestors(document.getElementById("root"))];
  };

  const changes = new MutationObserver(look);
  const watched = {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ["disabled"],
  };
  changes.observe(document.body, watched);
  document.addEventListener("focusin", onFocusIn);
  const unsubscribe = hashAddress.subscribe(onAddress);
  return () => {
    changes.disconnect();
    document.removeEventListener("focusin", onFocusIn);
    unsubscribe();
  };
}

/** `/read/<article>`, also where a note is open on it. */
const roomOf = (hash: string): string => hash.split(/[/?]/u, 3).join("/");

function withAncestors(element: Element | null): readonly Element[] {
  const path: Element[] = [];
  for (let at = element; at && at !== document.body; at = at.parentElement) path.push(at);
  return path;
}

/** Where the focus goes from an element that is gone, of which `around` is what it stood in, the nearest first. */
function placeFor(
  last: Element,
  around: readonly Element[],
  before: Element | undefined,
): HTMLElement | undefined {
  if (around.some((it) => it.matches(".toast"))) return undefined;
  const stands = around.filter((it) => it.isConnected);
  const wasInDialog = around.some((it) => it.matches("dialog") && !it.isConnected);
  if (wasInDialog && before instanceof HTMLElement && before.isConnected) return before;
  const line = stands[0];
  if (line?.closest("#text .body")) return markAfter(last, line) ?? (line as HTMLElement);
  for (const part of stands) {
    if (part.matches(".card")) return part as HTMLElement;
    const headings = [...part.querySelectorAll<HTMLElement>(HEADINGS)];
    const heading =
      part.querySelector<HTMLElement>("main h1") ?? headings.find((it) => it.checkVisibility());
    if (!heading) continue;
    return heading.matches("#text h1") && !isInWindow(heading)
      ? (lineInWindow() ?? heading)
      : heading;
  }
  return undefined;
}

/** The highlight of the same annotation, drawn anew; else the first that follows, or the last. */
function markAfter(last: Element, line: Element): HTMLElement | undefined {
  const marks = [...document.querySelectorAll<HTMLElement>("#text [data-stops]")];
  const stops = last.getAttribute("data-stops");
  const follows = (it: Element) =>
    (line.compareDocumentPosition(it) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return marks.find((it) => it.dataset["stops"] === stops) ?? marks.find(follows) ?? marks.at(-1);
}

const isInWindow = (element: Element): boolean => {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
};

/** In a text that was opened where it was left, the first line that is read; of one in parts, which have no measures yet, the text. */
const lineInWindow = (): HTMLElement | undefined => {
  if (isInParts()) return document.getElementById("text") ?? undefined;
  return [...document.querySelectorAll<HTMLElement>("#text .line")].find(
    (it) => it.getBoundingClientRect().bottom > BAR && isInWindow(it),
  );
};
