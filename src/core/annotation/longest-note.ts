/**
 * How long a note may be written, in UTF-16 code units: some eight printed pages. Browsers lay a
 * field's text out anew at each key, which shows from here on. Longer ones that came otherwise are
 * read as they are.
 */
export const LONGEST_NOTE = 20_000;

/** From where on a writer is told how long it is. */
const NEARLY = 0.9 * LONGEST_NOTE;

/**
 * How a text that is being written stands to that. One that was longer already may be written as
 * long as it grows no longer.
 */
export function lengthOfNote(text: string, saved: string): "short" | "nearly" | "too-long" {
  if (text.length > Math.max(LONGEST_NOTE, saved.length)) return "too-long";
  return text.length > NEARLY ? "nearly" : "short";
}
