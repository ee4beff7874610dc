/** How high the sheet stands at the foot of a narrow window: its bar alone, one note, half the window, or the list. */
export const SHEET_HEIGHTS = ["down", "peek", "half", "full"] as const;
export type SheetHeight = (typeof SHEET_HEIGHTS)[number];

/** What the heights depend on, in CSS pixels. */
type Room = {
  /** How much of the window is seen, from its top: a soft keyboard leaves less. */
  readonly seen: number;
  readonly rem: number;
  /** The sheet's own bar, with the handle. */
  readonly bar: number;
  /** The bar and one note beneath it: its quote and its words. */
  readonly note: number;
};

/** In CSS pixels. */
export type Heights = Readonly<Record<SheetHeight, number>>;

/** The page's bar, and the lines of the text that stay in sight above the sheet at any zoom. */
const KEPT_REM = 3.75 + 6;
const HALF_REM = 22;

/** How tall the sheet is at each of its heights; above its bar it never covers the text's last lines. */
export function sheetHeights({ seen, rem, bar, note }: Room): Heights {
  const full = Math.max(0, seen - KEPT_REM * rem);
  return {
    down: bar,
    peek: Math.min(full, 0.3 * seen, note),
    half: Math.min(full, Math.max(0.55 * seen, HALF_REM * rem)),
    full,
  };
}

/** How the sheet was let go. */
type Release = {
  readonly from: SheetHeight;
  /** CSS pixels. */
  readonly height: number;
  /** CSS pixels a millisecond, more than 0 on its way up. */
  readonly speed: number;
};

/** A sheet that is let go glides on for so long, in milliseconds. */
const GLIDE = 120;
/** CSS pixels a millisecond: a quick move leaves the height that it began from, however short it is. */
const QUICK = 0.5;

/** The height where the sheet comes to rest: the nearest to where it glides, and another one after a quick move. */
export function heightAfter(
  heights: Heights,
  { from, height, speed }: Release,
  hasNote: boolean,
): SheetHeight {
  const stops = SHEET_HEIGHTS.filter((it) => hasNote || it !== "peek");
  const goal = height + speed * GLIDE;
  const off = (stop: SheetHeight) => Math.abs(heights[stop] - goal);
  const nearest = stops.reduce((best, stop) => (off(stop) < off(best) ? stop : best));
  if (nearest !== from || Math.abs(speed) < QUICK) return nearest;
  return stops[stops.indexOf(from) + Math.sign(speed)] ?? from;
}

/** The next height up or down from one; the same where there is none. */
export function heightBeside(from: SheetHeight, step: 1 | -1, hasNote: boolean): SheetHeight {
  const stops = SHEET_HEIGHTS.filter((it) => hasNote || it !== "peek");
  return stops[stops.indexOf(from) + step] ?? from;
}

/** What a tap on the handle gives: higher and higher, and down from the highest. */
export const heightAfterTap = (from: SheetHeight): SheetHeight =>
  ({ down: "half", peek: "half", half: "full", full: "down" } as const)[from];

/** How a note was let go that a finger pushed along the line. */
type Push = {
  /** CSS pixels to the right. */
  readonly by: number;
  /** CSS pixels a millisecond to the right. */
  readonly speed: number;
  /** How wide the note is, in CSS pixels. */
  readonly width: number;
  readonly dir: "ltr" | "rtl";
};

/** CSS pixels: a shorter way, however quick, is none. */
const SHORT = 24;

/**
 * Which note is meant: 1 the next in reading order, -1 the one before, 0 the same. As with a leaf, the next one comes in
 * from where lines end.
 */
export function turnAfter({ by, speed, width, dir }: Push): 1 | -1 | 0 {
  const side = dir === "rtl" ? 1 : -1;
  const isFar = Math.abs(by) >= width / 4;
  const isQuick = Math.abs(by) >= SHORT && speed * Math.sign(by) >= QUICK;
  if (!isFar && !isQuick) return 0;
  return Math.sign(by) === side ? 1 : -1;
}
