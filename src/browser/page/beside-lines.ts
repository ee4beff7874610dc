import { onceAFrame } from "../clock";
import { idsInList } from "../storage/page-ids";
import { packNotes } from "../../core/drawing/pack-notes";

/** CSS pixels that stay between two notes. */
const GAP = 10;
/** How tall a note that was never drawn is taken to be, in CSS pixels. */
const GUESS = 40;

/** Which of the notes lie within a window's height of the window: from the one to before the other. */
export type Near = { readonly from: number; readonly to: number };

export type Column = {
  /** In reading order. */
  readonly ids: readonly string[];
  readonly openId: string | undefined;
  /** How tall each was when it was last drawn, in CSS pixels. */
  readonly heights: Map<string, number>;
  readonly onNear: (near: Near) => void;
  /** A highlight has the focus: these are its annotations. */
  readonly onFocus: (ids: readonly string[]) => void;
};

/**
 * Stands the items of a list (`data-for`: whose each is) level with the lines of the text that they speak of, in one
 * scroll with it, until the function that it returns is called. Where they lie and how tall they are is measured
 * whenever the text, the column or a note changes its measures.
 */
export function standBeside(
  column: HTMLElement,
  { ids, openId, heights, onNear, onFocus }: Column,
) {
  let ys: readonly number[] = [];

  const place = () => {
    const frame = column.getBoundingClientRect();
    const items = [...column.querySelectorAll<HTMLElement>(":scope > li")];
    for (const item of items) heights.set(item.dataset["for"] ?? "", item.offsetHeight);
    const lines = firstLines();
    const open = openId === undefined ? -1 : ids.indexOf(openId);
    let y = 0;
    const wishes = ids.map((id) => {
      y = (lines.get(id)?.top ?? y + frame.top) - frame.top;
      return { y, height: heights.get(id) ?? GUESS };
    });
    const end = column.parentElement?.querySelector(".margin-flow-end");
    const top = (end?.getBoundingClientRect().top ?? frame.top) - frame.top;
    const held = openId !== undefined && lines.has(openId) ? open : -1;
    ys = packNotes(wishes, { gap: GAP, top, open: held < 0 ? undefined : held });
    const yOf = new Map(ids.map((id, at) => [id, ys[at] ?? 0]));
    for (const item of items) {
      // One that has just come stands where it belongs; one that gives way slides.
      item.style.transition = item.style.translate === "" ? "none" : "";
      item.style.translate = `0 ${yOf.get(item.dataset["for"] ?? "")}px`;
    }
    const last = ids.length - 1;
    column.style.minBlockSize = `${(ys[last] ?? 0) + (wishes[last]?.height ?? 0)}px`;
    tie(items, lines, openId, frame);
    look();
  };
  const look = () => {
    const above = -column.getBoundingClientRect().top - innerHeight;
    const below = above + 3 * innerHeight;
    const from = ys.findIndex((y) => y >= above);
    const past = ys.findIndex((y) => y > below);
    const to = past < 0 ? ids.length : past;
    onNear({ from: from < 0 ? ids.length : from, to });
  };

  const tellFocused = ({ target }: FocusEvent) => {
    const mark = target instanceof Element && target.closest<HTMLElement>("mark[data-stops]");
    if (mark) onFocus(idsInList(mark.dataset["ids"]));
  };
  const later = onceAFrame(place);
  const scrolled = onceAFrame(look);
  const sizes = new ResizeObserver(later.run);
  const text = document.getElementById("text");
  for (const it of [column, text, text?.parentElement, ...column.children])
    if (it) sizes.observe(it);
  for (const it of column.parentElement?.children ?? []) sizes.observe(it);
  const marks = new MutationObserver(later.run);
  if (text) marks.observe(text, { childList: true, subtree: true });
  text?.addEventListener("focusin", tellFocused);
  addEventListener("resize", later.run);
  addEventListener("scroll", scrolled.run, { passive: true });
  document.fonts.addEventListener("loadingdone", later.run);
  place();
  return () => {
    sizes.disconnect();
    marks.disconnect();
    later.cancel();
    scrolled.cancel();
    text?.removeEventListener("focusin", tellFocused);
    removeEventListener("resize", later.run);
    removeEventListener("scroll", scrolled.run);
    document.fonts.removeEventListener("loadingdone", later.run);
  };
}

/** Resolves once what holds an element no longer slides. */
export async function atRest(element: Element): Promise<void> {
  await new Promise(requestAnimationFrame);
  const item = element.closest("li");
  await Promise.allSettled((item?.getAnimations() ?? []).map((it) => it.finished));
}

/** Where the first line of each annotation's words lies in the window. */
function firstLines(): ReadonlyMap<string, DOMRect> {
  const lines = new Map<string, DOMRect>();
  for (const mark of document.querySelectorAll<HTMLElement>("#text mark[data-stops]")) {
    const [line] = mark.getClientRects();
    if (!line) continue;
    // Of a note with several passages, that of the first in reading order.
    for (const id of idsInList(mark.dataset["stops"])) if (!lines.has(id)) lines.set(id, line);
  }
  return lines;
}

/** Tells the open note's item how far its words are, and where the line to them runs: at their foot, through no letter. */
function tie(
  items: readonly HTMLElement[],
  lines: ReadonlyMap<string, DOMRect>,
  openId: string | undefined,
  frame: DOMRect,
): void {
  const line = lines.get(openId ?? "");
  const item = items.find((it) => it.dataset["for"] === openId);
  if (!line || !item) return;
  const way = frame.left > line.left ? frame.left - line.right : line.left - frame.right;
  item.style.setProperty("--tie-length", `${Math.max(0, way)}px`);
  item.style.setProperty("--tie-place", `${Math.min(line.height - 1, item.offsetHeight - 4)}px`);
}
