import { quoteOf } from "../annotation/annotation";
import type { NotesFormat } from "./read-any";
import { notesFormatOf, readAny } from "./read-any";

/** Files of these are as often a text to be read. */
const TEXTS_AS_WELL: ReadonlySet<NotesFormat> = new Set(["docx", "markdown"]);

type TextAtHand = { readonly article: string; readonly text: string };

/**
 * Whether a file that was dropped on a text holds notes, rather than a text: by its kind; where that is a text's as
 * well, at least half of what its notes are on stands in the text at hand. The program's own files name their text.
 */
export function holdsNotesOn(input: Uint8Array, name: string, { article, text }: TextAtHand) {
  const format = notesFormatOf(input, name);
  if (!format) return false;
  const read = readAny(input, text, name);
  if (!read.ok || read.value.notes.length === 0) return false;
  const targets = read.value.notes.map(({ annotation: { target } }) => target);
  if (format === "hashiya") return targets.some(({ source }) => source === article);
  if (!TEXTS_AS_WELL.has(format)) return true;
  const found = targets.filter((target) => text.includes(quoteOf(target)));
  return found.length * 2 >= targets.length;
}

/** The id of the text that most notes of a file say they are on; undefined where the file is a text, or says none. */
export function textOfNotes(input: Uint8Array, name: string): string | undefined {
  const format = notesFormatOf(input, name);
  if (!format || TEXTS_AS_WELL.has(format)) return undefined;
  const read = readAny(input, undefined, name);
  const counts = new Map<string, number>();
  for (const { annotation } of read.ok ? read.value.notes : []) {
    const { source } = annotation.target;
    if (source !== "") counts.set(source, (counts.get(source) ?? 0) + 1);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}
