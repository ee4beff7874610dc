import type { Colour } from "../../core/annotation/annotation";
import type { Placed, Segment } from "../../core/drawing/segments";
import { intersection, isEmptyRange, type TextRange } from "../../core/text/text-range";

/** A reader's colour, or the quiet rubric of the guide's layer. */
export type HighlightColour = Colour | "guide";

/** One annotation in a segment, as it is drawn there. */
export type Layered = {
  readonly colour: HighlightColour;
  /** The sender's, where somebody sent it. */
  readonly tint?: number | undefined;
  /** Whether it covers the segment only in part (`Segment.partial`). */
  readonly isPartial: boolean;
};

/** What `highlight.css` reads from a highlight's element. */
export type HighlightLook = {
  readonly "data-colour": HighlightColour;
  readonly "data-tint"?: number;
  readonly "data-partial"?: true;
  readonly "data-under"?: string;
  readonly "data-depth": 1 | 2 | 3;
  /** How many lie here that nothing is drawn of; the margin says so. */
  readonly "data-more"?: number;
};

const SHOWN_BENEATH = 2;

type Whose = Pick<Layered, "colour" | "tint">;

/**
 * The annotations of a segment as they lie on one another, from the top, where they are given with the longest first:
 * the shortest lies on top, but others' notes lie beneath the reader's own, and the guide's beneath these. In this
 * order they are drawn, named and opened.
 */
export function fromTop<It extends Whose>(longestFirst: readonly It[]): readonly It[] {
  const shortestFirst = longestFirst.toReversed();
  return [
    ...shortestFirst.filter(({ colour, tint }) => colour !== "guide" && tint === undefined),
    ...shortestFirst.filter(({ tint }) => tint !== undefined),
    ...shortestFirst.filter(({ colour, tint }) => colour === "guide" && tint === undefined),
  ];
}

/**
 * How a segment is drawn, from its annotations, the longest first; undefined where it has none.
 * Only the top one fills it: more fills would mix into one mud in which nothing is read. Each of the
 * two nearest beneath has a stripe below the words.
 */
export function highlightLook(layered: readonly Layered[]): HighlightLook | undefined {
  const [top, ...below] = fromTop(layered);
  if (!top) return undefined;
  const under = below.slice(0, SHOWN_BENEATH).map(({ colour }) => colour);
  return {
    "data-colour": top.colour,
    "data-depth": under.length === 0 ? 1 : under.length === 1 ? 2 : 3,
    ...(top.tint !== undefined && { "data-tint": top.tint }),
    ...(top.isPartial && { "data-partial": true }),
    ...(under.length > 0 && { "data-under": under.join(" ") }),
    ...(below.length > SHOWN_BENEATH && { "data-more": below.length - SHOWN_BENEATH }),
  };
}

/**
 * What fills a segment that its top annotation covers only in part: on each letter the uppermost of
 * `layered` that covers it, and no second one. Nothing where the top one covers all, which `highlight.css` fills.
 */
export function exactFills(
  segment: Segment,
  layered: readonly (Whose & { readonly id: string })[],
  rangeOf: (id: string) => TextRange | undefined,
): readonly Placed[] {
  const fills: Placed[] = [];
  let bare: readonly TextRange[] = [segment];
  for (const { id } of fromTop(layered)) {
    const isFull = !segment.partial.includes(id);
    if (isFull && fills.length === 0) return [];
    const range = isFull ? segment : rangeOf(id);
    if (!range) continue;
    fills.push(...bare.map((part) => ({ id, range: intersection(part, range) })).filter(isThere));
    bare = bare.flatMap((part) => without(part, range));
  }
  return fills;
}

/** How far the lines of those reach that cover a segment only in part: the top one's, and the two beneath. */
export const exactLines = (
  segment: Segment,
  layered: readonly (Whose & { readonly id: string })[],
  rangeOf: (id: string) => TextRange | undefined,
): readonly (Placed & { readonly line: 0 | 1 | 2 })[] =>
  fromTop(layered)
    .slice(0, 1 + SHOWN_BENEATH)
    .flatMap(({ id }, at) => {
      const range = segment.partial.includes(id) ? rangeOf(id) : undefined;
      return range ? [{ id, range: intersection(segment, range), line: at as 0 | 1 | 2 }] : [];
    })
    .filter(isThere);

const isThere = ({ range }: Placed): boolean => !isEmptyRange(range);

/** What of a range lies outside of another: before it, after it, or both. */
const without = ({ start, end }: TextRange, other: TextRange): readonly TextRange[] =>
  [
    { start, end: Math.min(end, other.start) },
    { start: Math.max(start, other.end), end },
  ].filter((part) => part.start < part.end);
