import type { Colour } from "../../core/annotation/annotation";
import type { TextRange } from "../../core/text/text-range";
import { measured } from "./ruler";
import { lettersIn, type ElementLetters } from "./text-selection";

/*
 * Fills a part of a highlight's element: the exact letters of an annotation that ends inside a
 * word, or the open note's. The element holds the whole word (`core/text/joining.ts`); its
 * background is tinted between two places that are measured on the page.
 *
 * Why not ::highlight: Chromium draws the letters of each side clipped to its own width there, and
 * loses what hangs over (half of the م in «المعلم» under Amiri). A background touches no letter, is
 * printed by all engines, and needs no support of its own.
 */

/** A stretch of a mark's width, as shares of it from its left edge, in the named tint. */
type Part = Omit<Fill, "order"> & { readonly from: number; readonly to: number };

type Fill = {
  readonly tint: string;
  readonly order: number;
  /** It tints nothing: the line below the words is as long as these letters; 0 for the top one's, 1 and 2 for those beneath. */
  readonly line?: LinePlace | undefined;
};
export type LinePlace = 0 | 1 | 2;

/** A tint and the letters of highlights that have it; of several fills the one with the highest `order` lies on top. */
export type LettersFill = Fill & { readonly letters: readonly ElementLetters[] };

/** A fill's letters on one mark, counted from the mark's first. */
type Filled = { readonly fill: Fill; readonly start: number; readonly end: number };

export const MARK = ".highlight";
/** The marks that a fill is on. */
const marks = new Set<HTMLElement>();
const filled = new WeakMap<HTMLElement, readonly Filled[]>();

/** What letters are filled in, as `highlight.css` names its tints (`--tint-<name>`): a colour, or what passes. */
export type PaintName = Colour | "guide" | "hover" | "active";

/** A stretch of the article's text, and what it is filled in, or the line that is as long. */
export type Paint = {
  readonly name: PaintName;
  readonly range: TextRange;
  readonly line?: LinePlace | undefined;
};

/** Of several paints on the same letters the highest lies on top; colours share the lowest place. */
const ORDER: Partial<Record<PaintName, number>> = { hover: 1, active: 2 };

/**
 * Fills stretches of the article's text in their highlights and returns what takes exactly these
 * paints away again. Other paints, also of the same name, stay. Paint again after the page's
 * elements or text nodes have been replaced.
 */
export const paint = (root: Element | null, paints: readonly Paint[]): (() => void) =>
  fillMarks(
    paints.map(({ name, range, line }) => ({
      tint: name,
      line,
      order: ORDER[name] ?? 0,
      letters: root ? lettersIn(root, range, MARK) : [],
    })),
  );

/** Tints letters by the custom property `--tint-<tint>`. Returns what takes exactly these fills away again. */
export function fillMarks(fills: readonly LettersFill[]): () => void {
  const touched = new Set<HTMLElement>();
  const own = new Set<Fill>(fills);
  for (const fill of fills)
    for (const { element, start, end } of fill.letters) {
      filled.set(element, [...(filled.get(element) ?? []), { fill, start, end }]);
      marks.add(element);
      touched.add(element);
    }
  if (touched.size === 0) return () => undefined;
  draw(touched);
  drawAgainInNewFaces();
  return () => {
    for (const mark of touched) {
      const rest = filled.get(mark)?.filter(({ fill }) => !own.has(fill)) ?? [];
      filled.set(mark, rest);
      if (rest.length === 0) marks.delete(mark);
    }
    draw(touched);
  };
}

/** Measures first and writes then, so that the page is laid out once. */
function draw(touched: Iterable<HTMLElement>): void {
  const drawn = [...touched].map((mark) => ({ mark, parts: partsOn(mark) }));
  for (const { mark, parts } of drawn) {
    const tints = parts.filter(({ line }) => line === undefined);
    set(mark, "--parts", tints.map(gradient).join(", "));
    for (const at of LINES) {
      const line = parts.find((it) => it.line === at);
      const length = line ? line.to - line.from : 1;
      set(mark, `--line-${at}-length`, length < 1 ? percent(length) : "");
      // A place of 100 % is where the line's end meets the element's.
      set(mark, `--line-${at}-from`, line && length < 1 ? percent(line.from / (1 - length)) : "");
    }
  }
}

const LINES: readonly LinePlace[] = [0, 1, 2];
const percent = (share: number) => `${(share * 100).toFixed(2)}%`;

function set({ style }: HTMLElement, property: string, value: string) {
  if (value === "") style.removeProperty(property);
  else style.setProperty(property, value);
}

function partsOn(mark: HTMLElement): Part[] {
  const fromTop = [...(filled.get(mark) ?? [])].sort((a, b) => b.fill.order - a.fill.order);
  return fromTop.flatMap((it) => {
    const part = partOf(mark, it);
    return part ? [{ tint: it.fill.tint, line: it.fill.line, ...part }] : [];
  });
}

/** Which share of the mark's width the letters cover; all of it where a mark takes several lines. */
function partOf(
  mark: HTMLElement,
  { start, end }: Filled,
): { from: number; to: number } | undefined {
  const { firstChild: text } = mark;
  if (!mark.isConnected || !(text instanceof Text)) return undefined;
  const to = Math.min(end, text.length);
  if (start >= to) return undefined;
  // What is filled from end to end needs no measuring, and of a long passage nearly all is.
  if ((start === 0 && to === text.length) || mark.getClientRects().length > 1)
    return { from: 0, to: 1 };
  const whole = mark.getBoundingClientRect();
  if (whole.width === 0) return { from: 0, to: 1 };
  const part = measured({ node: text, offset: start }, { node: text, offset: to }, (letters) =>
    letters.getBoundingClientRect(),
  );
  return {
    from: (part.left - whole.left) / whole.width,
    to: (part.right - whole.left) / whole.width,
  };
}

function gradient({ tint, from, to }: Part): string {
  const colour = `var(--tint-${tint})`;
  return `linear-gradient(to right, transparent ${percent(from)}, ${colour} 0 ${percent(to)}, transparent 0)`;
}

let isListening = false;

/** Words have other measures once their face has come. */
function drawAgainInNewFaces(): void {
  if (isListening) return;
  isListening = true;
  document.fonts.addEventListener("loadingdone", () => draw(marks));
}
