import { graphemeStart } from "./graphemes";

const SENTENCE_END = /[.!?؟…۔](?=\s)/gu;
const BLANK = /\s/gu;

/**
 * A text in pieces of at most `longest` code units, which make the text again. They end where a
 * reader minds least: at a line's end, else a sentence's, a word's, a letter's.
 */
export function piecesOf(text: string, longest: number): readonly string[] {
  const pieces: string[] = [];
  for (let start = 0; start < text.length;) {
    const end = pieceEnd(text, start, longest);
    pieces.push(text.slice(start, end));
    start = end;
  }
  return pieces;
}

/** At most `longest` code units of a text, to a word's end, and an ellipsis where something was left out. */
export function beginningOf(text: string, longest: number): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, pieceEnd(text, 0, longest)).trimEnd()}…`;
}

/** In the second half of what a piece may hold, so that pieces are not many. */
function pieceEnd(text: string, start: number, longest: number): number {
  if (text.length - start <= longest) return text.length;
  const from = start + Math.ceil(longest / 2);
  const half = text.slice(from, start + longest + 1);
  const within = half.slice(0, -1);
  const end =
    within.lastIndexOf("\n") + 1 || lastEnd(half, SENTENCE_END) || lastEnd(within, BLANK) || 0;
  if (end > 0) return from + end;
  // A letter with more marks than a piece holds is cut through.
  const letter = graphemeStart(text, start + longest);
  return letter > start ? letter : start + longest;
}

/** Where the last match ends; 0 where there is none. */
function lastEnd(text: string, pattern: RegExp): number {
  let end = 0;
  for (const { index } of text.matchAll(pattern)) end = index + 1;
  return end;
}
