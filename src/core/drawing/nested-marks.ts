import { byPlace, type TextRange } from "../text/text-range";
import type { InlineMark } from "../article/article";

/*
 * An author's marks lie on a text as they please: beside, within and across one another. Elements
 * can only lie within one another. So a mark that crosses another is cut into pieces, and marks
 * which say the same of a letter twice are made one; the number of elements grows with the number
 * of marks, however they lie.
 */

/** Of spans that share a letter so many are drawn; a ninth direction within eight others is no text. */
const MOST_SPANS = 8;

/**
 * The same marks as pieces of which any two are apart or one lies in the other; the outer comes
 * first. Each letter has the emphasis, the importance and the spans that it had; of several links
 * it has the innermost, since a link can hold no other. A span is cut by spans only and a link by
 * these and links only: a piece of a formula would flow by itself, and a piece of a link be one more link.
 */
export function disentangled(marks: readonly InlineMark[]): readonly InlineMark[] {
  const sorted = marks.toSorted(byPlace);
  const of = (type: InlineMark["type"]) => sorted.filter((mark) => mark.type === type);
  const families = [
    ...layersOf(sorted.flatMap(spanOf)),
    innermost(of("link")),
    united(of("emphasis")),
    united(of("strong")),
  ];
  return families.reduce(within, []);
}

/** A stretch of text, or a mark with all that lies in it: at least one stretch. */
export type Nested<Run extends TextRange> =
  | Run
  | { readonly mark: InlineMark; readonly inner: readonly Nested<Run>[] };

/**
 * Runs as they lie in disentangled marks. They are in order and apart, and no mark begins or ends
 * inside one.
 */
export function nestedRuns<Run extends TextRange>(
  runs: readonly Run[],
  marks: readonly InlineMark[],
): readonly Nested<Run>[] {
  const outermost: Nested<Run>[] = [];
  const open: { readonly mark: InlineMark; readonly inner: Nested<Run>[] }[] = [];
  let next = 0;
  for (const run of runs) {
    while ((open.at(-1)?.mark.end ?? Infinity) <= run.start) open.pop();
    for (let mark = marks[next]; mark && mark.start <= run.start; mark = marks[++next]) {
      if (mark.end <= run.start) continue;
      const element = { mark, inner: [] };
      (open.at(-1)?.inner ?? outermost).push(element);
      open.push(element);
    }
    (open.at(-1)?.inner ?? outermost).push(run);
  }
  return outermost;
}

/** What a mark says of language and direction, as a mark of its own. */
function spanOf({ start, end, inLanguage, dir }: InlineMark): readonly InlineMark[] {
  return (inLanguage ?? dir) ? [{ type: "span", start, end, inLanguage, dir }] : [];
}

/** Spans in as few layers as can be, in each of which they lie apart. */
function layersOf(spans: readonly InlineMark[]): readonly (readonly InlineMark[])[] {
  const layers: InlineMark[][] = [];
  for (const span of spans) {
    const layer = layers.find((it) => (it.at(-1)?.end ?? 0) <= span.start);
    if (layer) layer.push(span);
    else if (layers.length < MOST_SPANS) layers.push([span]);
  }
  return layers;
}

/** Marks that touch or overlap as one. */
function united(marks: readonly InlineMark[]): readonly InlineMark[] {
  const apart: InlineMark[] = [];
  for (const { inLanguage: _, dir: __, ...mark } of marks) {
    const last = apart.at(-1);
    if (!last || last.end < mark.start) apart.push(mark);
    else if (last.end < mark.end) apart[apart.length - 1] = { ...last, end: mark.end };
  }
  return apart;
}

/** What is left of each mark by those that begin in it. */
function innermost(marks: readonly InlineMark[]): readonly InlineMark[] {
  const pieces: InlineMark[] = [];
  const open: InlineMark[] = [];
  let at = 0;
  const drawUntil = (until: number) => {
    for (let top = open.at(-1); top && at < until; top = open.at(-1)) {
      const end = Math.min(top.end, until);
      if (at < end) pieces.push({ ...top, start: at, end });
      at = Math.max(at, end);
      if (top.end <= at) open.pop();
    }
    at = Math.max(at, until);
  };
  for (const mark of marks) {
    drawUntil(mark.start);
    open.push(mark);
  }
  drawUntil(Infinity);
  return pieces;
}

/** Marks that lie apart, cut where they cross one of `outer`, and all of these. */
function within(
  outer: readonly InlineMark[],
  family: readonly InlineMark[],
): readonly InlineMark[] {
  const openAt = openings(outer);
  const pieces = family.flatMap((mark) => {
    const left = openAt(mark.start).filter(({ end }) => end < mark.end);
    const right = openAt(mark.end).filter(({ start }) => start > mark.start);
    const cuts = [...left.map(({ end }) => end).toReversed(), ...right.map(({ start }) => start)];
    const edges = [mark.start, ...new Set(cuts), mark.end];
    return edges.slice(1).map((end, piece) => ({ ...mark, start: edges[piece] ?? end, end }));
  });
  return [...outer, ...pieces].sort(byPlace);
}

/** The marks that hold letters on both sides of an offset, the outermost first; asked in the order of the text. */
function openings(marks: readonly InlineMark[]) {
  const open: InlineMark[] = [];
  let next = 0;
  return (offset: number): readonly InlineMark[] => {
    for (let mark = marks[next]; mark && mark.start < offset; mark = marks[++next]) {
      while ((open.at(-1)?.end ?? Infinity) <= mark.start) open.pop();
      open.push(mark);
    }
    while ((open.at(-1)?.end ?? Infinity) <= offset) open.pop();
    return open.slice();
  };
}
