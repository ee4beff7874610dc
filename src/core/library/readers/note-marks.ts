import type { BlockWriter } from "../block-writer";

/** How a footnote is called in the text, and at the head of its words at the end. */
export const noteMark = (number: number): string => `[${number}]`;

/** Writes what the notes say at the end of a text, a paragraph each; of one whose words are missing nothing. */
export function writeNotes(out: BlockWriter, notes: readonly (string | undefined)[]): void {
  for (const [at, words] of notes.entries()) {
    if (words === undefined) continue;
    out.begin({ type: "paragraph" });
    out.text(`${noteMark(at + 1)} ${words}`);
    out.end();
  }
}
