import type { TextRange } from "./text-range";

/**
 * Where a reader sees letters. A grapheme is a letter with its marks, an emoji with its joiners, a
 * surrogate pair: what `Intl.Segmenter` says (UAX 29). Lam-alef is two graphemes but one drawn
 * shape, so ranges do not end inside it either. All offsets are UTF-16 code units.
 *
 * Texts may be millions of code units long: every function looks only as far as the nearest places
 * that are certainly boundaries.
 */
const segmenter = new Intl.Segmenter("ar", { granularity: "grapheme" });

const LAM = "ل";
const ALEFS = "اآأإٱ";
const MARK_OR_ZWJ = /[\p{M}\u200d]/u;

/** Letters, digits and punctuation that never join the grapheme before them. */
const isPlain = (unit: number): boolean =>
  (unit >= 0x20 && unit <= 0x7e) ||
  (unit >= 0x621 && unit <= 0x64a) ||
  (unit >= 0x660 && unit <= 0x66f) ||
  (unit >= 0x671 && unit <= 0x6d3) ||
  unit === 0x60c ||
  unit === 0x61b ||
  unit === 0x61f ||
  (unit >= 0xc0 && unit <= 0x2ff) ||
  (unit >= 0x370 && unit <= 0x481) ||
  (unit >= 0x3400 && unit <= 0x9fff);

const isArabicMark = (unit: number): boolean =>
  (unit >= 0x610 && unit <= 0x61a) ||
  (unit >= 0x64b && unit <= 0x65f) ||
  unit === 0x670 ||
  (unit >= 0x6d6 && unit <= 0x6dc) ||
  (unit >= 0x6df && unit <= 0x6e4) ||
  unit === 0x6e7 ||
  unit === 0x6e8 ||
  (unit >= 0x6ea && unit <= 0x6ed);

/** Whether a grapheme begins here beyond doubt, judged from the two code units alone. */
function isSurelyBoundary(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true;
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  if (before === 0x0a) return true;
  if (after === 0x0a) return before !== 0x0d;
  return isPlain(after) && (isPlain(before) || isArabicMark(before));
}

/** The grapheme that the code unit at `offset` belongs to; empty at the text's end. */
function graphemeAt(text: string, offset: number): TextRange {
  if (offset >= text.length) return { start: text.length, end: text.length };
  if (isSurelyBoundary(text, offset) && isSurelyBoundary(text, offset + 1))
    return { start: offset, end: offset + 1 };
  let from = offset;
  while (!isSurelyBoundary(text, from)) from -= 1;
  let to = offset + 1;
  while (!isSurelyBoundary(text, to)) to += 1;
  const found = segmenter.segment(text.slice(from, to)).containing(offset - from);
  if (!found) return { start: offset, end: offset + 1 };
  return { start: from + found.index, end: from + found.index + found.segment.length };
}

const clamp = (text: string, offset: number): number => Math.min(Math.max(offset, 0), text.length);

/** The start of the grapheme that `offset` stands in; `offset` itself where it stands between two. */
export const graphemeStart = (text: string, offset: number): number =>
  graphemeAt(text, clamp(text, offset)).start;

/** The end of the grapheme that `offset` stands in; `offset` itself where it stands between two. */
export function graphemeEnd(text: string, offset: number): number {
  const { start, end } = graphemeAt(text, clamp(text, offset));
  return start < offset ? end : start;
}

/** The start of the lam whose ligature is cut by the boundary at `offset`, if one is. */
function lamBefore(text: string, offset: number): number | undefined {
  if (offset <= 0 || offset >= text.length || !ALEFS.includes(text.charAt(offset)))
    return undefined;
  let at = offset - 1;
  while (MARK_OR_ZWJ.test(text.charAt(at))) at -= 1;
  return text.charAt(at) === LAM ? graphemeStart(text, at) : undefined;
}

function edgeBefore(text: string, offset: number): number {
  const start = graphemeStart(text, offset);
  return lamBefore(text, start) ?? start;
}

function edgeAfter(text: string, offset: number): number {
  const end = graphemeEnd(text, offset);
  return lamBefore(text, end) === undefined ? end : graphemeAt(text, end).end;
}

/**
 * Widens a range so that neither edge stands inside a grapheme or a lam-alef. Edges outside the
 * text are brought to its ends. An empty range stays empty and moves back to the nearest such edge.
 */
export function snapToGraphemes(text: string, { start, end }: TextRange): TextRange {
  const from = edgeBefore(text, start);
  return { start: from, end: start >= end ? from : edgeAfter(text, end) };
}

/** Where the `count` graphemes before `offset` begin; 0 where the text has fewer. */
export function graphemesBefore(text: string, offset: number, count: number): number {
  let at = clamp(text, offset);
  for (let left = count; left > 0 && at > 0; left -= 1) at = graphemeStart(text, at - 1);
  return at;
}

/** Where the `count` graphemes after `offset` end; the text's length where it has fewer. */
export function graphemesAfter(text: string, offset: number, count: number): number {
  let at = clamp(text, offset);
  for (let left = count; left > 0 && at < text.length; left -= 1) at = graphemeAt(text, at).end;
  return at;
}
