import type { TextRange } from "../text/text-range";
import { isBlank, type Block } from "./article";

/** A heading with all that stands under it. */
export type Section = {
  /** The heading's place among the blocks. */
  readonly index: number;
  readonly heading: Block & { readonly type: "heading" };
  /** From the heading to the next one of its rank or above, on the article's line. */
  readonly range: TextRange;
};

/** The sections of a text in its order, those within another one too; none where it has no heading. */
export function sectionsOf(
  blocks: readonly Block[],
  ranges: readonly TextRange[],
): readonly Section[] {
  const headings = blocks.flatMap((heading, index) =>
    heading.type === "heading" && !isBlank(heading) ? [{ heading, index }] : [],
  );
  const end = ranges.at(-1)?.end ?? 0;
  return headings.map(({ heading, index }, at) => {
    const next = headings.slice(at + 1).find((it) => it.heading.level <= heading.level);
    const start = ranges[index]?.start ?? 0;
    return {
      index,
      heading,
      range: { start, end: next ? (ranges[next.index]?.start ?? end) : end },
    };
  });
}

/** The place among sections of the one in which an offset lies, of several the innermost; -1 before the first. */
export const sectionAt = (sections: readonly Section[], offset: number): number =>
  sections.findLastIndex(({ range }) => range.start <= offset);

/** How many ranges begin in each section. */
export function countIn(
  sections: readonly Section[],
  ranges: readonly TextRange[],
): readonly number[] {
  const starts = ranges.map(({ start }) => start).sort((a, b) => a - b);
  const before = (offset: number): number => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return sections.map(({ range }) => before(range.end) - before(range.start));
}
