import { useCallback } from "react";
import { hashAddress } from "../browser/net/hash-address";
import { readPath } from "../core/address";

/** What is larger is a text rather than notes, in bytes. */
const LARGEST_LOOK = 16 * 1024 * 1024;
const MAY_BE_NOTES = /\.(?:json|jsonld|annotation|hashiya|csv|tsv|html?)$/iu;

/**
 * Takes files that are brought to the library: one of notes on a text that is known goes to that text, where it is
 * looked at; the others are texts.
 */
export function useNotesFiles(
  isKnown: (article: string) => Promise<boolean>,
  onTexts: (files: readonly File[]) => void,
): (files: readonly File[]) => void {
  return useCallback(
    (files) => {
      const take = async () => {
        const [only] = files;
        const article = files.length === 1 && only ? await textOf(only) : undefined;
        if (!only || article === undefined || !(await isKnown(article))) return onTexts(files);
        const { carriedNotes } = await import("../state/texts/carried-notes");
        carriedNotes.set({ article, file: only });
        return hashAddress.goTo(readPath(article));
      };
      void take();
    },
    [isKnown, onTexts],
  );
}

async function textOf(file: File): Promise<string | undefined> {
  if (!MAY_BE_NOTES.test(file.name) || file.size > LARGEST_LOOK) return undefined;
  try {
    const { textOfNotes } = await import("../core/formats/notes-file");
    return textOfNotes(new Uint8Array(await file.arrayBuffer()), file.name);
  } catch {
    return undefined; // what cannot be looked into is said where it is read
  }
}
