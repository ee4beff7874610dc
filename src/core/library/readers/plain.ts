import type { Block } from "../../article/article";
import { blockWriter } from "../block-writer";
import type { BroughtText } from "../brought-text";

/**
 * Plain letters: a paragraph ends with its line, or where most of the lines stand close together, at a
 * blank line. Hemistichs parted by a run of blanks, a tab or an asterisk stay together in a verse.
 */
export function readPlain(text: string): BroughtText {
  const out = blockWriter();
  for (const paragraph of paragraphsOf(text.replaceAll(/\r\n?|\u2028|\u2029/gu, "\n"))) {
    const lines = paragraph.split("\n");
    const halves = lines.map(hemistichs);
    const isVerse = halves.every((it) => it.length === 2);
    out.begin({ type: isVerse ? "verse" : "paragraph" });
    for (const [index, line] of (isVerse ? halves.flat() : lines).entries()) {
      if (index > 0 && isVerse) out.lineBreak();
      else if (index > 0) out.text(" ");
      out.text(line);
    }
    out.end();
  }
  return { about: {}, comments: [], ...out.done() };
}

function paragraphsOf(text: string): readonly string[] {
  const lines = text.split("\n");
  const filled = lines.filter((line) => line.trim() !== "").length;
  const groups = text.split(/\n[^\S\n]*\n/u).filter((group) => group.trim() !== "");
  const isByBlankLines = groups.length > 1 && filled > groups.length * 1.5;
  return isByBlankLines ? groups.map((group) => group.trim()) : lines;
}

const MOST_OF_HALF = 60; // UTF-16 code units, its vowel marks included

/** The two halves of a line of verse, as plain files part them; the whole line where it is none. */
function hemistichs(line: string): readonly string[] {
  const halves = line
    .trim()
    .split(/\s*\t+\s*|\s{3,}|\s+[*…]{1,3}\s+/u)
    .filter((half) => half !== "");
  return halves.length === 2 && halves.every((half) => half.length <= MOST_OF_HALF)
    ? halves
    : [line];
}

/** A text's blocks as plain letters: a paragraph a line, blank lines between. */
export const plainText = (blocks: readonly Block[]): string =>
  blocks.map(({ text }) => text).join("\n\n");
