import { shownOffset, sourceOffset } from "../../core/text/tashkeel";
import { intersection, isEmptyRange, type TextRange } from "../../core/text/text-range";
import { hiddenIn, shownPart } from "./hidden-marks";
import { measured, type LetterPoint } from "./ruler";
import { textNodesIn } from "./text-nodes";

/**
 * Between the page and the article's line. The page's side of the bargain: each stretch of text is
 * an element with `data-start`, its first offset on the line (UTF-16 code units), that holds that
 * text and nothing else; these elements stand in the order of the line. Marks that the reader does
 * not want to see are left out of it and named by `hidden-marks.ts`: all offsets here are the source's.
 */
export const LINE_ATTRIBUTE = "data-start";

/** Where a selection begins and where it was drawn to, as offsets: `focus < anchor` when drawn backward. */
export type SelectedOffsets = { readonly anchor: number; readonly focus: number };

/** The selection inside `root`; a part outside is cut off. Null where nothing inside is selected. */
export function selectedOffsets(root: Element): SelectedOffsets | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  if (!selection.getRangeAt(0).intersectsNode(root)) return null;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  if (!anchorNode || !focusNode) return null;
  const anchor = offsetAt(root, anchorNode, anchorOffset);
  const focus = offsetAt(root, focusNode, focusOffset);
  return anchor === focus ? null : { anchor, focus };
}

export const rangeOfOffsets = ({ anchor, focus }: SelectedOffsets): TextRange => ({
  start: Math.min(anchor, focus),
  end: Math.max(anchor, focus),
});

/** Selects by offsets, direction kept. */
export function selectOffsets(root: Element, { anchor, focus }: SelectedOffsets): void {
  const lines = linesIn(root);
  const from = pointAt(lines, anchor);
  const to = pointAt(lines, focus);
  if (from && to) getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
}

/** Letters of one element, counted from its own first (UTF-16 code units). */
export type ElementLetters = {
  readonly element: HTMLElement;
  readonly start: number;
  readonly end: number;
};

/** The letters of a range of the line that lie in elements which `selector` names; in the order of the line. */
export function lettersIn(root: Element, range: TextRange, selector: string): ElementLetters[] {
  const lines = linesIn(root);
  const found: ElementLetters[] = [];
  for (let i = lineAt(lines, range.start); i < lines.length; i++) {
    const line = lines[i];
    if (!line || startOf(line) >= range.end) break;
    const wanted = shownPart(line, startOf(line), intersection(range, extentOf(line)));
    let start = 0;
    let held: Element | null = null;
    for (const node of textNodesIn(line)) {
      const element = node.parentElement?.closest<HTMLElement>(selector);
      if (element && element !== held) {
        const part = intersection(wanted, { start, end: start + element.textContent.length });
        if (!isEmptyRange(part))
          found.push({ element, start: part.start - start, end: part.end - start });
      }
      held = element ?? null;
      start += node.length;
    }
  }
  return found;
}

/** The boxes of a range's first and last line of print, in CSS pixels of the window. */
export type EdgeBoxes = { readonly first: DOMRect; readonly last: DOMRect };

/** More letters than a line of print holds: no more are measured at an edge, however long the range is. */
const PRINT_LINE = 256;

export function edgeBoxes(root: Element, { start, end }: TextRange): EdgeBoxes | undefined {
  const lines = linesIn(root);
  const [head, tail] = [lines[lineAt(lines, start)], lines[lineAt(lines, end - 1)]];
  if (!head || !tail) return undefined;
  const first = boxesOn([head], { start, end: Math.min(end, start + PRINT_LINE) })[0];
  const last = boxesOn([tail], { start: Math.max(start, end - PRINT_LINE), end }).at(-1);
  return first && last && { first, last };
}

/** The boxes of a short range, in the order of its lines; in CSS pixels of the window. */
export const boxesOf = (root: Element, range: TextRange): readonly DOMRect[] =>
  boxesOn(linesIn(root), range);

/** The same of many ranges, each by itself. */
export function boxesOfEach(root: Element, ranges: readonly TextRange[]): readonly DOMRect[][] {
  const lines = linesIn(root);
  return ranges.map((range) => boxesOn(lines, range));
}

function boxesOn(lines: readonly HTMLElement[], range: TextRange): DOMRect[] {
  const boxes: DOMRect[] = [];
  for (let i = lineAt(lines, range.start); i < lines.length; i++) {
    const line = lines[i];
    if (!line || startOf(line) >= range.end) break;
    const part = intersection(range, extentOf(line));
    const from = pointIn(line, part.start);
    const to = pointIn(line, part.end);
    if (!isEmptyRange(part) && from && to)
      boxes.push(...measured(from, to, (letters) => letters.getClientRects()));
  }
  return boxes;
}

/** What lies in the window and a window's height above and below it, in whole lines of the article. */
export function rangeNearWindow(root: Element): TextRange {
  const lines = linesIn(root);
  const first = lineBelow(lines, -innerHeight);
  const last = lineBelow(lines, 2 * innerHeight);
  return { start: first ? startOf(first) : 0, end: last ? extentOf(last).end : 0 };
}

/** The first line that ends below `top` (CSS pixels in the window); the last where none does. */
function lineBelow(lines: readonly HTMLElement[], top: number): HTMLElement | undefined {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.getBoundingClientRect().bottom ?? 0) > top) high = middle;
    else low = middle + 1;
  }
  return lines[low];
}

/** The offset of the first letter that stands at or below `top` (CSS pixels in the window). */
export function firstOffsetBelow(root: Element, top: number): number {
  const line = lineBelow(linesIn(root), top);
  if (!line) return 0;
  const { start, end } = extentOf(line);
  const sourceAt = (shown: number) => start + sourceOffset(hiddenIn(line), shown);
  let [before, after] = [0, line.textContent.length];
  while (before < after) {
    const middle = (before + after) >> 1;
    const [letter] = boxesOn([line], { start: sourceAt(middle), end: sourceAt(middle + 1) });
    if ((letter?.bottom ?? 0) > top) after = middle;
    else before = middle + 1;
  }
  return Math.min(sourceAt(before), end);
}

/** Where an element inside a line begins; undefined for one that lies in no line. */
export function offsetOfElement(element: Element): number | undefined {
  const parent = element.parentElement;
  const line = parent?.closest<HTMLElement>(`[${LINE_ATTRIBUTE}]`);
  return parent && line
    ? offsetInLine(line, parent, [...parent.childNodes].indexOf(element))
    : undefined;
}

/**
 * The offset on the next (else the previous) line of print, as near as can be to straight below.
 * Moves the selection there; undefined where there is no such line.
 */
export function offsetALineAway(
  root: Element,
  offset: number,
  isDown: boolean,
): number | undefined {
  const selection = getSelection();
  if (!selection) return undefined;
  selectOffsets(root, { anchor: offset, focus: offset });
  selection.modify("move", isDown ? "forward" : "backward", "line");
  const { focusNode, focusOffset } = selection;
  return focusNode && root.contains(focusNode) ? offsetAt(root, focusNode, focusOffset) : undefined;
}

const linesIn = (root: Element): readonly HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>(`[${LINE_ATTRIBUTE}]`),
];

const startOf = (line: HTMLElement): number => Number(line.getAttribute(LINE_ATTRIBUTE));

const extentOf = (line: HTMLElement): TextRange => {
  const start = startOf(line);
  const shown = line.textContent.length;
  return { start, end: start + sourceOffset(hiddenIn(line), shown) };
};

/** The index of the last line that begins at or before the offset. */
function lineAt(lines: readonly HTMLElement[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const line = lines[middle];
    if (line && startOf(line) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function pointAt(lines: readonly HTMLElement[], offset: number): LetterPoint | undefined {
  const line = lines[lineAt(lines, offset)];
  return line && pointIn(line, Math.min(offset, extentOf(line).end));
}

function pointIn(line: HTMLElement, offset: number): LetterPoint | undefined {
  let left = shownOffset(hiddenIn(line), offset - startOf(line));
  let last: Text | undefined;
  for (const node of textNodesIn(line)) {
    if (left <= node.length) return { node, offset: left };
    left -= node.length;
    last = node;
  }
  return last && { node: last, offset: last.length };
}

export function offsetAt(root: Element, node: Node, nodeOffset: number): number {
  const element = node instanceof Element ? node : node.parentElement;
  const line = element?.closest<HTMLElement>(`[${LINE_ATTRIBUTE}]`);
  return line && root.contains(line)
    ? offsetInLine(line, node, nodeOffset)
    : offsetBetweenLines(linesIn(root), node, nodeOffset);
}

function offsetInLine(line: HTMLElement, node: Node, nodeOffset: number): number {
  const before = measured({ node: line, offset: 0 }, { node, offset: nodeOffset }, String);
  return startOf(line) + sourceOffset(hiddenIn(line), before.length);
}

/** For a point in no line (a margin, the space between two blocks): the end of the last line before it. */
function offsetBetweenLines(lines: readonly HTMLElement[], node: Node, nodeOffset: number): number {
  const point = { node, offset: nodeOffset };
  const before = measured(point, point, (there) => {
    let low = 0;
    let high = lines.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const line = lines[middle];
      if (line && there.comparePoint(line, 0) <= 0) low = middle + 1;
      else high = middle;
    }
    return lines[low - 1];
  });
  if (before) return extentOf(before).end;
  return lines[0] ? startOf(lines[0]) : 0;
}
