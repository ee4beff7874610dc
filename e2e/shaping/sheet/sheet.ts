import { paint, type Paint } from "../../../src/browser/page/mark-fills";
import { boxesOf, LINE_ATTRIBUTE } from "../../../src/browser/page/text-selection";
import { COLOURS } from "../../../src/core/annotation/annotation";
import { segmentArticle, type Segment } from "../../../src/core/drawing/segments";
import type { TextRange } from "../../../src/core/text/text-range";
import {
  exactFills,
  highlightLook,
  type HighlightColour,
} from "../../../src/features/reader/highlight-look";
import "../../../src/ui/highlight.css";
import "../../../src/fonts.css";
import "./sheet.css";

/** A line and the highlights on it, in reading order. */
export type MarkedLine = { readonly text: string; readonly ranges: readonly TextRange[] };

/**
 * How lines are drawn. As the reader does it: without highlights, with them, with all of them open
 * and pointed at. As it must not be done: with padding, with elements cut at the exact letters, or
 * with joins broken there.
 */
export type Drawing = "plain" | "marked" | "open" | "padded" | "cut" | "broken";

/** Places on the page, in CSS pixels. */
export type Extent = { readonly left: number; readonly right: number };
export type LineBox = Extent & {
  readonly top: number;
  readonly bottom: number;
  /** Where the exact letters of its highlights stand. */
  readonly exact: readonly Extent[];
};

const COLUMNS = 4;
const COLUMN_WIDTH = 310; // CSS pixels
const LINE_HEIGHT = 44; // CSS pixels; whole, so that every line meets the pixels alike
const PALETTE: readonly HighlightColour[] = [...COLOURS, "guide"];
const ZWNJ = "\u200C";

let clean: (() => void)[] = [];

/** Draws all lines anew and gives their boxes, once nothing will move any more. */
async function drawLines(lines: readonly MarkedLine[], drawing: Drawing): Promise<LineBox[]> {
  for (const remove of clean) remove();
  const sheet = document.createElement("main");
  sheet.className = drawing;
  const spans = lines.map((line, index) =>
    sheet.appendChild(placeFor(index)).appendChild(spanOf(line, drawing, index)),
  );
  document.querySelector("main")?.replaceWith(sheet);
  clean = spans.flatMap((span, index) => paintLine(span, lines[index], drawing, index));
  await document.fonts.ready;
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  return spans.map((span, index) => {
    const { left, right, top, bottom } = span.getBoundingClientRect();
    const exact = lines[index]?.ranges.flatMap((range) => boxesOf(placeOf(span), range)) ?? [];
    return { left, right, top, bottom, exact: exact.map(({ left, right }) => ({ left, right })) };
  });
}

const placeOf = (span: HTMLElement): HTMLElement => span.parentElement ?? span;

function placeFor(index: number): HTMLElement {
  const place = document.createElement("p");
  place.style.setProperty("top", `${Math.floor(index / COLUMNS) * LINE_HEIGHT}px`);
  place.style.setProperty("right", `${(index % COLUMNS) * COLUMN_WIDTH + 20}px`);
  return place;
}

function spanOf(line: MarkedLine, drawing: Drawing, index: number): HTMLElement {
  const span = document.createElement("span");
  span.setAttribute(LINE_ATTRIBUTE, "0");
  for (const { start, end, ids, partial } of segmentsOf(line, drawing)) {
    const words = line.text.slice(start, end);
    const layered = ids.map((id) => ({
      colour: colourOf(index, id),
      isPartial: partial.includes(id),
    }));
    const look = highlightLook(layered);
    if (look) span.append(markOf(words, { ...look, ...(drawing === "open" && OPEN) }));
    else span.append(words);
    if (drawing === "broken" && end < line.text.length) span.append(ZWNJ);
  }
  span.normalize();
  return span;
}

const OPEN = { "data-active": true, "data-hover": true };

function markOf(words: string, look: object): HTMLElement {
  const mark = document.createElement("mark");
  mark.className = "highlight";
  mark.setAttribute("role", "doc-noteref");
  mark.tabIndex = 0;
  for (const [name, value] of Object.entries(look)) mark.setAttribute(name, String(value));
  mark.append(words);
  return mark;
}

const colourOf = (line: number, id: string): HighlightColour =>
  PALETTE[(line + Number(id)) % PALETTE.length] ?? "guide";

function segmentsOf({ text, ranges }: MarkedLine, drawing: Drawing): readonly Segment[] {
  const block = { range: { start: 0, end: text.length }, inline: [] };
  if (drawing === "plain") return [{ ...block.range, ids: [], partial: [], tabStop: [] }];
  if (drawing === "cut" || drawing === "broken") return segmentsAtLetters(block.range, ranges);
  const annotations = ranges.map((range, index) => ({ id: String(index), range }));
  return segmentArticle(undefined, { text, blocks: [block] }, annotations).blocks[0] ?? [];
}

/** Segments cut at the exact edges, as if letters did not join. */
function segmentsAtLetters(whole: TextRange, ranges: readonly TextRange[]): readonly Segment[] {
  const edges = [whole, ...ranges].flatMap(({ start, end }) => [start, end]);
  const cuts = [...new Set(edges)].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? whole.end;
    const ids = [...ranges.entries()].filter(
      ([, range]) => range.start <= start && end <= range.end,
    );
    return { start, end, ids: ids.map(([id]) => String(id)), partial: [], tabStop: [] };
  });
}

function paintLine(
  span: HTMLElement,
  line: MarkedLine | undefined,
  drawing: Drawing,
  index: number,
): (() => void)[] {
  if (!line || (drawing !== "marked" && drawing !== "open")) return [];
  const lookOf = (id: string) => ({ id, colour: colourOf(index, id) });
  const paints: Paint[] = segmentsOf(line, drawing)
    .flatMap((segment) =>
      exactFills(segment, segment.ids.map(lookOf), (id) =>
        line.ranges.slice(Number(id)).slice(0, 1),
      ),
    )
    .map(({ id, range }) => ({ name: colourOf(index, id), range }));
  if (drawing === "open")
    for (const name of ["hover", "active"] as const)
      paints.push(...line.ranges.map((range) => ({ name, range })));
  return [paint(placeOf(span), paints)];
}

Object.assign(window, { drawLines });
declare global {
  interface Window {
    drawLines: typeof drawLines;
  }
}
