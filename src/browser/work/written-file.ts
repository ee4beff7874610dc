import { ok, type Result } from "../../core/result";

/** A file that was written. Its bytes lie where they were made: a page that got millions of letters would stand still. */
export type WrittenFile = {
  readonly bytes: Blob;
  /** Where it is one of words, these, or where they are many as many of the first as can be looked at. */
  readonly words?: { readonly first: string; readonly areAll: boolean };
};

/** What a page takes over without anybody feeling it, in UTF-16 code units. */
const AT_HAND = 200_000;

/** What a writer made, as a file. */
export function fileWritten<Fault>(
  written: Result<string | Uint8Array, Fault>,
): Result<WrittenFile, Fault> {
  if (!written.ok) return written;
  const { value } = written;
  if (typeof value !== "string") return ok({ bytes: new Blob([new Uint8Array(value)]) });
  const words = { first: value.slice(0, AT_HAND), areAll: value.length <= AT_HAND };
  return ok({ bytes: new Blob([value]), words });
}
