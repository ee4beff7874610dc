import type { TextRange } from "../text/text-range";

/** What lies between two places, whichever is told first, without the blanks at its ends. */
export function trimmedBetween(text: string, from: number, to: number): TextRange {
  const words = text.slice(Math.min(from, to), Math.max(from, to));
  const start = Math.min(from, to) + words.length - words.trimStart().length;
  return { start, end: Math.max(start, start + words.trim().length) };
}
