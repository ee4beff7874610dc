import type { Colour } from "../../core/annotation/annotation";
import {
  segmentArticle,
  type ArticleSegments,
  type Placed,
  type Segment,
} from "../../core/drawing/segments";
import type { PlacedAnnotation } from "../../core/anchoring/placement";
import { hiddenMarks, type HiddenMarks, type Tashkeel } from "../../core/text/tashkeel";
import { byPlace } from "../../core/text/text-range";
import type { Line } from "../../core/drawing/lines";

/** How one annotation shows in the text: its colour, its sender's tint, and what a screen reader says of it. */
export type Look = {
  readonly colour: Colour | "guide";
  readonly tint?: number | undefined;
  /** Whose it is, in a word or two, and whether it has a note. */
  readonly whose: string;
};

/** A line with all that is drawn on it. */
export type DrawnLine = {
  readonly line: Line;
  readonly segments: readonly Segment[];
  /** What the reader does not want to see of it. */
  readonly hidden: HiddenMarks;
  /** By annotation id, for each that is drawn on this line. */
  readonly looks: ReadonlyMap<string, Look>;
};

export type DrawnText = {
  readonly segments: ArticleSegments;
  readonly lines: readonly DrawnLine[];
};

type Text = {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly tashkeel: Tashkeel;
};
type SeenText = Text & { readonly hidden: readonly HiddenMarks[] };

/**
 * Draws one article again and again, as its annotations change. Lines on which nothing changed
 * are the same objects as the time before, so that only the touched ones are rendered again.
 */
export function textDrawer(text: Text) {
  let previous: DrawnText | undefined;
  const hidden = text.lines.map(({ range }) =>
    hiddenMarks(text.text.slice(range.start, range.end), text.tashkeel),
  );
  const seen: SeenText = { ...text, hidden };
  return (
    placed: readonly PlacedAnnotation[],
    lookOf: (placed: PlacedAnnotation) => Look,
  ): DrawnText => (previous = drawText(previous, seen, placed, lookOf));
}

function drawText(
  previous: DrawnText | undefined,
  { text, lines, hidden }: SeenText,
  placed: readonly PlacedAnnotation[],
  lookOf: (placed: PlacedAnnotation) => Look,
): DrawnText {
  const segments = segmentArticle(
    previous?.segments,
    { text, blocks: lines.map(({ range, marks }) => ({ range, inline: marks })) },
    passagesOf(placed),
  );
  const lookById = new Map(placed.map((it) => [it.annotation.id, lookOf(it)]));
  const drawn = lines.map((line, index) => {
    const was = previous?.lines[index];
    const is = drawLine(line, segments.blocks[index] ?? [], hidden[index] ?? [], lookById);
    return was && isSameDrawing(was, is) ? was : is;
  });
  return { segments, lines: drawn };
}

/** All passages of these, in reading order. */
export const passagesOf = (placed: readonly PlacedAnnotation[]): readonly Placed[] =>
  placed
    .flatMap(({ annotation: { id }, range, also = [] }) =>
      [range, ...also].flatMap((it) => (it ? { id, range: it } : [])),
    )
    .sort((a, b) => byPlace(a.range, b.range));

function drawLine(
  line: Line,
  segments: readonly Segment[],
  hidden: HiddenMarks,
  lookById: ReadonlyMap<string, Look>,
): DrawnLine {
  const looks = new Map<string, Look>();
  for (const { ids } of segments)
    for (const id of ids) {
      const look = lookById.get(id);
      if (look) looks.set(id, look);
    }
  return { line, segments, hidden, looks };
}

function isSameDrawing(was: DrawnLine, is: DrawnLine): boolean {
  if (was.line !== is.line || was.segments !== is.segments || was.looks.size !== is.looks.size)
    return false;
  for (const [id, look] of is.looks) if (was.looks.get(id) !== look) return false;
  return true;
}
