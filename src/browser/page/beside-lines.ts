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

/** How notes stand beside their lines, until they are let go. */
export type Beside = {
  /** Other items of the list are drawn: they are measured too. */
  readonly redrawn: () => void;
  readonly letGo: () => void;
};

/**
 * Stands the items of a list (`data-for`: whose each is) level with the lines of the text that they speak of, in one
 * scroll with it. Where the lines lie is measured whenever the text or the column changes its measures, how tall the
 * notes are whenever one of these does.
 */
export function standBeside(
  column: HTMLElement,
  { ids, openId, heights, onNear, onFocus }: Column,
): Beside {
  let ys: readonly number[] = [];
  let lines: ReadonlyMap<string, Line> | undefined;

  const place = () => {
    const frame = column.getBoundingClientRect();
    const items = itemsOf(column);
    for (const item of items) heights.set(item.dataset["for"] ?? "", item.offsetHeight);
    const known = (lines ??= firstLines(frame));
    const open = openId === undefined ? -1 : ids.indexOf(openId);
    let y = 0;
    const wishes = ids.map((id) => {
      y = known.get(id)?.y ?? y;
      return { y, height: heights.get(id) ?? GUESS };
    });
    const end = column.parentElement?.querySelector(".margin-flow-end");
    const top = (end?.getBoundingClientRect().top ?? frame.top) - frame.top;
    const held = openId !== undefined && known.has(openId) ? open : -1;
    ys = packNotes(wishes, { gap: GAP, top, open: held < 0 ? undefined : held });
    const yOf = new Map(ids.map((id, at) => [id, ys[at] ?? 0]));
    for (const item of items) {
      // One that has just come stands where it belongs; one that gives way slides.
      item.style.transition = item.style.translate === "" ? "none" : "";
      item.style.translate = `0 ${yOf.get(item.dataset["for"] ?? "")}px`;
    }
    const last = ids.length - 1;
    column.style.minBlockSize = `${(ys[last] ?? 0) + (wishes[last]?.height ?? 0)}px`;
    tie(items, known, openId, frame);
    look();
  };
  const look = () => onNear(nearOf(ys, -column.getBoundingClientRect().top));

  const tellFocused = ({ target }: FocusEvent) => {
    const mark = target instanceof Element && target.closest<HTMLElement>("mark[data-stops]");
    if (mark) onFocus(idsInList(mark.dataset["ids"]));
  };
  const later = onceAFrame(place);
  const anew = onceAFrame(() => {
    lines = undefined;
    place();
  });
  const scrolled = onceAFrame(look);
  const heightsSeen = new ResizeObserver(later.run);
  const places = new ResizeObserver(anew.run);
  const text = document.getElementById("text");
  for (const it of [column, text, text?.parentElement, ...(column.parentElement?.children ?? [])])
    if (it) places.observe(it);
  const marks = new MutationObserver(anew.run);
  if (text) marks.observe(text, { childList: true, subtree: true });
  text?.addEventListener("contentvisibilityautostatechange", anew.run);
  text?.addEventListener("focusin", tellFocused);
  addEventListener("resize", anew.run);
  addEventListener("scroll", scrolled.run, { passive: true });
  document.fonts.addEventListener("loadingdone", anew.run);

  const redrawn = () => {
    for (const item of itemsOf(column)) heightsSeen.observe(item);
    place();
  };
  redrawn();
  return {
    redrawn,
    letGo: () => {
      heightsSeen.disconnect();
      places.disconnect();
      marks.disconnect();
      later.cancel();
      anew.cancel();
      scrolled.cancel();
      text?.removeEventListener("focusin", tellFocused);
      text?.removeEventListener("contentvisibilityautostatechange", anew.run);
      removeEventListener("resize", anew.run);
      removeEventListener("scroll", scrolled.run);
      document.fonts.removeEventListener("loadingdone", anew.run);
    },
  };
}

const itemsOf = (column: HTMLElement) => [...column.querySelectorAll<HTMLElement>(":scope > li")];

/** So many come and go together: each coming costs, and one at a time each scrolled line would have its own. */
const TOGETHER = 8;

/** Which of the notes at these places (from the column's head, in CSS pixels) are near a window that begins at `head`. */
function nearOf(ys: readonly number[], head: number): Near {
  const above = head - innerHeight;
  const from = ys.findIndex((y) => y >= above);
  const past = ys.findIndex((y) => y > above + 3 * innerHeight);
  const first = from < 0 ? ys.length : from;
  const to = past < 0 ? ys.length : past;
  return {
    from: first - (first % TOGETHER),
    to: Math.min(ys.length, Math.ceil(to / TOGETHER) * TOGETHER),
  };
}

/** Resolves once what holds an element no longer slides. */
export async function atRest(element: Element): Promise<void> {
  await new Promise(requestAnimationFrame);
  const item = element.closest("li");
  await Promise.allSettled((item?.getAnimations() ?? []).map((it) => it.finished));
}

/** The first line of an annotation's words: how far below the column's head, in CSS pixels, and where across the window. */
type Line = {
  readonly y: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
};

function firstLines(frame: DOMRect): ReadonlyMap<string, Line> {
  const lines = new Map<string, Line>();
  const tell = (mark: HTMLElement, line: Line) => {
    for (const id of idsInList(mark.dataset["stops"])) lines.set(id, line);
  };
  const text = document.getElementById("text");
  const parts = text?.querySelectorAll<HTMLElement>(".text-part") ?? [];
  for (const part of parts.length > 0 ? parts : text ? [text] : []) {
    const marks = [...part.querySelectorAll<HTMLElement>("mark[data-stops]")];
    if (isLaidOut(part))
      for (const mark of marks) {
        const [box] = mark.getClientRects();
        if (!box) continue;
        const { top, height, left, right } = box;
        tell(mark, { y: top - frame.top, height, left, right });
      }
    else {
      // Measured it would be laid out: about there is enough for what is far from the window.
      const { top, height, left, right } = part.getBoundingClientRect();
      for (const [at, mark] of marks.entries())
        tell(mark, { y: top - frame.top + (height * at) / marks.length, height: 0, left, right });
    }
  }
  return lines;
}

/** False of a part that `content-visibility` leaves out. */
const isLaidOut = (part: HTMLElement): boolean =>
  part.firstElementChild?.checkVisibility({ contentVisibilityAuto: true }) ?? true;

/** Tells the open note's item how far its words are, and where the line to them runs: at their foot, through no letter. */
function tie(
  items: readonly HTMLElement[],
  lines: ReadonlyMap<string, Line>,
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
