import { failed, type Result } from "../result";
import type { NotesFault, ReadNotes } from "./notebook";
import { isFields, jsonFrom } from "./reading";
import { notesFromWeb } from "./web-notes";

/** Reads a `.annotation` file: W3C's profile for books. (EPUB Annotations 1.0) */
export function readEpubAnnotations(
  input: string | Uint8Array,
  text?: string,
): Result<ReadNotes, NotesFault> {
  const value = jsonFrom(input);
  if (!value.ok) return value;
  const set = value.value;
  if (!isFields(set) && !Array.isArray(set)) return failed("not-this-format");
  return notesFromWeb(set, text);
}
