import type { Result } from "../result";
import type { NotesFault, ReadNotes } from "./notebook";
import { jsonFrom } from "./reading";
import { notesFromWeb } from "./web-notes";

/**
 * Reads W3C annotations: a page, a collection that holds its pages, a list, a graph or a single one. `text` is the
 * edition's whole text, on which positions are converted from code points. (Web Annotation Data Model)
 */
export function readWebAnnotation(
  input: string | Uint8Array,
  text?: string,
): Result<ReadNotes, NotesFault> {
  const value = jsonFrom(input);
  return value.ok ? notesFromWeb(value.value, text) : value;
}
