import { graphemesAfter, snapToGraphemes } from "./graphemes";
import { isBetweenWords } from "./joining";
import type { TextRange } from "./text-range";

/** The longest stretch that is drawn in one, in UTF-16 code units: a dozen lines of print. */
export const PIECE = 1024;

/**
 * Where a long stretch of text is parted for drawing: no piece is longer than `PIECE`, or one
 * grapheme. An engine that breaks lines shapes each piece from where it stands to its end, so that
 * ten thousand letters that join cost the square of their number, and a letter that changes costs
 * its whole piece. A piece ends between two words; only inside a word that fills it does it end in
 * the word.
 */
export function pieceEdges(text: string, { start, end }: TextRange): number[] {
  const edges: number[] = [];
  for (let from = start; end - from > PIECE;) {
    from = edgeIn(text, { start: from, end: from + PIECE });
    if (from < end) edges.push(from);
  }
  return edges;
}

/** The last place between words in the later half of a stretch, else the last between two graphemes. */
function edgeIn(text: string, { start, end }: TextRange): number {
  for (let at = end; at > start + PIECE / 2; at--) if (isBetweenWords(text, at)) return at;
  const edge = snapToGraphemes(text, { start: end, end }).start;
  return edge > start ? edge : graphemesAfter(text, start, 1);
}
