import { wordLikeness } from "./letter-likeness";

/** Which word of a text each word of a pattern became: its number, or -1, and how alike they are. */
export type Alignment = { readonly partner: Int32Array; readonly likeness: Float32Array };

/** What a letter costs that stands in the text between two partners and has none itself. */
const INSERTED_LETTER = 0.2;

const Move = { stop: 0, pair: 1, skipPattern: 2, skipText: 3 } as const;

/**
 * Pairs the words of a pattern with words of a text, in order, so that the letters of alike words
 * weigh most and few others stand between. What stands in the text before the first pair and after
 * the last costs nothing. (Smith and Waterman, 1981, over words)
 */
export function alignWords(pattern: readonly string[], text: readonly string[]): Alignment {
  const width = text.length + 1;
  const moves = new Uint8Array((pattern.length + 1) * width);
  let row = new Float32Array(width);
  let next = new Float32Array(width);
  let bestScore = 0;
  let bestCell = 0;
  for (const [at, word] of pattern.entries()) {
    for (const [before, other] of text.entries()) {
      const j = before + 1;
      const likeness = wordLikeness(word, other);
      const paired = likeness === 0 ? 0 : (row[before] ?? 0) + likeness * word.length;
      const skipText = (next[before] ?? 0) - INSERTED_LETTER * other.length;
      const skipPattern = row[j] ?? 0;
      const score = Math.max(0, paired, skipText, skipPattern);
      const cell = (at + 1) * width + j;
      next[j] = score;
      if (score === 0) moves[cell] = Move.stop;
      else if (score === paired) moves[cell] = Move.pair;
      else moves[cell] = score === skipPattern ? Move.skipPattern : Move.skipText;
      if (score > bestScore) {
        bestScore = score;
        bestCell = cell;
      }
    }
    [row, next] = [next, row];
  }
  return trace(pattern, text, moves, bestCell);
}

function trace(
  pattern: readonly string[],
  text: readonly string[],
  moves: Uint8Array,
  last: number,
): Alignment {
  const width = text.length + 1;
  const partner = new Int32Array(pattern.length).fill(-1);
  const likeness = new Float32Array(pattern.length);
  for (let cell = last; moves[cell] !== Move.stop;) {
    const at = Math.floor(cell / width) - 1;
    const before = (cell % width) - 1;
    if (moves[cell] === Move.pair) {
      partner[at] = before;
      likeness[at] = wordLikeness(pattern[at] ?? "", text[before] ?? "");
      cell -= width + 1;
    } else cell -= moves[cell] === Move.skipPattern ? width : 1;
  }
  return { partner, likeness };
}
