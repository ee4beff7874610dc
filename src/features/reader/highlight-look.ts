import type { Colour } from "../../core/annotation/annotation";

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
};

const SHOWN_BENEATH = 2;

/**
 * How a segment is drawn, from its annotations, the longest first; undefined where it has none.
 * The shortest lies on top, but others' notes lie beneath the reader's own, and the guide's beneath these. Beneath it, only
 * those show that cover the segment in full, and only the two nearest: more fills would mix into one mud.
 */
export function highlightLook(layered: readonly Layered[]): HighlightLook | undefined {
  const fromTop = layered.toReversed();
  const [top, ...below] = [
    ...fromTop.filter(({ colour, tint }) => colour !== "guide" && tint === undefined),
    ...fromTop.filter(({ tint }) => tint !== undefined),
    ...fromTop.filter(({ colour, tint }) => colour === "guide" && tint === undefined),
  ];
  if (!top) return undefined;
  const under = below
    .filter(({ isPartial }) => !isPartial)
    .slice(0, SHOWN_BENEATH)
    .map(({ colour }) => colour);
  return {
    "data-colour": top.colour,
    "data-depth": under.length === 0 ? 1 : under.length === 1 ? 2 : 3,
    ...(top.tint !== undefined && { "data-tint": top.tint }),
    ...(top.isPartial && { "data-partial": true }),
    ...(under.length > 0 && { "data-under": under.join(" ") }),
  };
}
