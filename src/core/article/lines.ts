import { snapToJoiningSafe, snapToWords } from "../text/joining";
import type { TextRange } from "../text/text-range";
import type { Block, InlineMark } from "./article";
import { disentangled } from "./nested-marks";

/** A stretch of text that is drawn as one element: a block's text, or one hemistich of a verse. */
export type Line = {
  readonly range: TextRange;
  /**
   * The author's marks on it, on the article's line, widened so that no word is cut; of any two one
   * lies in the other, or they are apart.
   */
  readonly marks: readonly InlineMark[];
};

/** The lines of a block that begins at `range.start`: one, or as many as a verse has hemistichs. */
export function linesOf(text: string, block: Block, range: TextRange): readonly Line[] {
  const lines: Line[] = [];
  let { start } = range;
  for (const line of block.text.split("\n")) {
    const extent = { start, end: start + line.length };
    lines.push({ range: extent, marks: marksOn(text, block.marks ?? [], range.start, extent) });
    start = extent.end + 1;
  }
  return lines;
}

const marksOn = (
  text: string,
  marks: readonly InlineMark[],
  origin: number,
  line: TextRange,
): readonly InlineMark[] =>
  disentangled(
    marks
      .map((mark) => ({
        ...mark,
        start: Math.max(origin + mark.start, line.start),
        end: Math.min(origin + mark.end, line.end),
      }))
      .filter(({ start, end }) => start < end)
      .map((mark) => {
        const snap = (mark.inLanguage ?? mark.dir) ? snapToWords : snapToJoiningSafe;
        return { ...mark, ...snap(text, mark, line) };
      }),
  );
