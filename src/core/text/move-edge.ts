import { graphemesAfter, graphemesBefore, snapToGraphemes } from "./graphemes";
import { isEmptyRange, type TextRange } from "./text-range";
import { nextWord, previousWord, wordAt } from "./words";

/*
 * Moving one edge of a passage, the other stays where it is. By words an edge comes to stand where a
 * word begins or ends, by letters on a grapheme beside no blank. A passage is never empty and
 * leaves the text at neither end: what would make it so is not moved. All offsets are UTF-16 code units.
 */

export type Edge = "start" | "end";
export type EdgeUnit = "word" | "letter";

/** Towards the end of the text, or towards its beginning. */
export type EdgeWay = "forward" | "backward";

type Move = { readonly edge: Edge; readonly unit: EdgeUnit };

/** One word or one letter further; the same object where there is none. */
export function edgeStepped(
  text: string,
  range: TextRange,
  { edge, unit, way }: Move & { readonly way: EdgeWay },
): TextRange {
  const step = unit === "word" ? wordStep : letterStep;
  return withEdge(text, range, edge, step(text, range[edge], edge, way));
}

/** To the place for it that is nearest to an offset: of a word that the offset lies in, its nearer side. */
export function edgeDrawn(
  text: string,
  range: TextRange,
  { edge, unit, to }: Move & { readonly to: number },
): TextRange {
  const nearest = unit === "word" ? wordEdgeNear : letterEdgeNear;
  return withEdge(text, range, edge, nearest(text, within(text, range, edge, to), edge));
}

/** The offset, kept on the moving edge's side of the edge that stays. */
const within = (text: string, { start, end }: TextRange, edge: Edge, to: number): number =>
  edge === "end"
    ? Math.min(Math.max(to, start + 1), text.length)
    : Math.max(Math.min(to, end - 1), 0);

function withEdge(
  text: string,
  range: TextRange,
  edge: Edge,
  offset: number | undefined,
): TextRange {
  if (offset === undefined) return range;
  const moved = { ...range, [edge]: offset };
  if (isEmptyRange(moved) || moved.start < 0 || moved.end > text.length) return range;
  // A word may begin or end where no letter is seen to: the passage then holds that letter whole.
  const snapped = snapToGraphemes(text, moved)[edge];
  return snapped === range[edge] ? range : { ...range, [edge]: snapped };
}

function wordStep(text: string, from: number, edge: Edge, way: EdgeWay): number | undefined {
  if (edge === "end")
    return way === "forward"
      ? (wordAt(text, from) ?? nextWord(text, from))?.end
      : previousWord(text, from - 1)?.end;
  if (way === "forward") return nextWord(text, from + 1)?.start;
  return (from > 0 ? wordAt(text, from - 1) : undefined)?.start ?? previousWord(text, from)?.start;
}

function letterStep(text: string, from: number, edge: Edge, way: EdgeWay): number | undefined {
  const stepped =
    way === "forward"
      ? pastLamAlef(text, from, graphemesAfter(text, from, 1), way)
      : pastLamAlef(text, from, graphemesBefore(text, from, 1), way);
  // Growing, it comes to stand behind the letter that follows the blanks; shrinking, before them.
  const isGrowing = (edge === "end") === (way === "forward");
  if (isGrowing) return isBlankBetween(text, from, stepped) ? grown(text, stepped, way) : stepped;
  return edge === "end" ? blanksBefore(text, stepped) : blanksAfter(text, stepped);
}

/** A boundary inside a lam-alef is none: the step goes over both letters. */
function pastLamAlef(text: string, from: number, to: number, way: EdgeWay): number {
  const { start, end } = snapToGraphemes(text, {
    start: Math.min(from, to),
    end: Math.max(from, to),
  });
  return way === "forward" ? end : start;
}

function grown(text: string, from: number, way: EdgeWay): number | undefined {
  const letter = way === "forward" ? blanksAfter(text, from) : blanksBefore(text, from);
  if (letter === (way === "forward" ? text.length : 0)) return undefined;
  const to = way === "forward" ? graphemesAfter(text, letter, 1) : graphemesBefore(text, letter, 1);
  return pastLamAlef(text, letter, to, way);
}

function wordEdgeNear(text: string, to: number, edge: Edge): number | undefined {
  const word = wordAt(text, edge === "end" ? to : to - 1) ?? wordAt(text, to);
  const isInWord = word && word.start < to && to < word.end;
  if (isInWord) {
    const isPastMiddle = to - word.start > word.end - to;
    if (edge === "end") return isPastMiddle ? word.end : previousWord(text, word.start)?.end;
    return isPastMiddle ? nextWord(text, word.end)?.start : word.start;
  }
  return edge === "end" ? previousWord(text, to)?.end : nextWord(text, to)?.start;
}

function letterEdgeNear(text: string, to: number, edge: Edge): number {
  const { start, end } = snapToGraphemes(text, { start: to, end: to });
  return edge === "end" ? blanksBefore(text, end) : blanksAfter(text, start);
}

const isBlankBetween = (text: string, a: number, b: number): boolean =>
  text.slice(Math.min(a, b), Math.max(a, b)).trim() === "";

function blanksBefore(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && isBlankBetween(text, at - 1, at)) at--;
  return at;
}

function blanksAfter(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && isBlankBetween(text, at, at + 1)) at++;
  return at;
}
