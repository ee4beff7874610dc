import { seenWindow } from "../../browser/page/seen-window";
import { sheetHeights, type Heights, type SheetHeight } from "./sheet-heights";

/*
 * The sheet as it stands on the page: `[data-grip]` are its bar and, where it shows one note alone, `.sheet-note`.
 */

/** Milliseconds. */
const SLIDE = 150;
/** CSS pixels between what is scrolled to and the sheet. */
const AIR = 8;

/** What the sheet's heights are in this window, with the note that it shows now. */
function heightsOf(sheet: HTMLElement): Heights {
  const { top, bottom } = seenWindow();
  const bar = sheet.querySelector<HTMLElement>("header")?.offsetHeight ?? 0;
  const note = sheet.querySelector<HTMLElement>(".sheet-note");
  const border = sheet.offsetHeight - sheet.clientHeight;
  return sheetHeights({
    seen: bottom - top,
    rem: Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
    bar,
    note: bar + border + (note ? naturalHeight(note) : 0),
  });
}

/** How tall a note alone would be, with as many lines of its words as its style allows. */
function naturalHeight(note: HTMLElement): number {
  note.style.removeProperty("--lines");
  return note.scrollHeight;
}

/**
 * Gives the sheet a height, above a soft keyboard, and keeps what is scrolled to from under it; tells whether it covers
 * another part of the window than before. Under a finger it is left alone.
 */
export function fitSheet(sheet: HTMLElement, height: SheetHeight): boolean {
  if (sheet.dataset["from"] !== undefined) return false;
  const { style } = sheet;
  const page = document.documentElement.style;
  const before = page.scrollPaddingBlockEnd;
  const covered = height === "down" ? 0 : coveredBelow(sheet);
  style.insetBlockEnd = covered > 1 ? `${covered}px` : "";
  style.blockSize = height === "down" ? "" : `${heightsOf(sheet)[height]}px`;
  if (height === "peek") fitLines(sheet);
  const over = Number.parseFloat(style.blockSize || "0") + covered;
  // Where the text ends the page is as much longer, so that its last lines too can stand above the sheet.
  page.setProperty("--over-foot", `${over}px`);
  page.scrollPaddingBlockEnd = `${(over || sheet.offsetHeight) + AIR}px`;
  return before !== page.scrollPaddingBlockEnd;
}

/** Leaves the margin its place beside the text, and the page as it is without a sheet. */
export function unfitSheet(sheet: HTMLElement): void {
  sheet.style.insetBlockEnd = "";
  sheet.style.blockSize = "";
  const page = document.documentElement.style;
  page.removeProperty("--over-foot");
  page.scrollPaddingBlockEnd = "";
}

/** How much a soft keyboard covers of the window's foot, in CSS pixels. */
function coveredBelow(sheet: HTMLElement): number {
  const { bottom } = sheet.getBoundingClientRect();
  const foot = bottom + Number.parseFloat(sheet.style.insetBlockEnd || "0");
  return Math.max(0, foot - seenWindow().bottom);
}

/** Of a note's words as many whole lines are shown as there is room for. */
function fitLines(sheet: HTMLElement): void {
  const note = sheet.querySelector<HTMLElement>(".sheet-note");
  const words = note?.querySelector<HTMLElement>("p");
  if (!note || !words) return;
  const { paddingBlockEnd } = getComputedStyle(note);
  const { bottom } = note.getBoundingClientRect();
  const room = bottom - Number.parseFloat(paddingBlockEnd) - words.getBoundingClientRect().top;
  const lines = Math.floor(room / Number.parseFloat(getComputedStyle(words).lineHeight) + 0.05);
  note.style.setProperty("--lines", String(Math.max(1, lines)));
}

/** Moves the sheet's upper edge with a finger, `by` CSS pixels up from where it rests; tells how tall it is. */
export function dragTo(sheet: HTMLElement, by?: number): { heights: Heights; height: number } {
  const heights = heightsOf(sheet);
  if (by !== undefined) {
    const from = Number.parseFloat((sheet.dataset["from"] ??= String(sheet.offsetHeight)));
    const most = Math.max(heights.full, heights.down);
    sheet.style.blockSize = `${Math.min(most, Math.max(0, from + by))}px`;
  } else delete sheet.dataset["from"];
  return { heights, height: sheet.offsetHeight };
}

/** Moves the note that is shown alone along with a finger; tells how wide it is, and which way its lines run. */
export function pushNote(sheet: HTMLElement, by: number): { width: number; dir: "ltr" | "rtl" } {
  const note = sheet.querySelector<HTMLElement>(".sheet-note");
  if (note) note.style.translate = by === 0 ? "" : `${by}px`;
  const dir = getComputedStyle(sheet).direction === "rtl" ? "rtl" : "ltr";
  return { width: sheet.offsetWidth, dir };
}

/** Lets the sheet slide from where a finger left it to the height that it was given. */
export function slideFrom(sheet: HTMLElement, height: number): void {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  const to = sheet.offsetHeight;
  sheet.animate([{ blockSize: `${height}px` }, { blockSize: `${to}px` }], {
    duration: SLIDE,
    easing: "ease-out",
  });
}
