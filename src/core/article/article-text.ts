import type { TextRange } from "../text/text-range";
import type { Article } from "./article";

/**
 * An article as one string, the number line that every offset counts on: its blocks' texts joined
 * by `\n`. `blocks[i]` is where block i lies on it, the `\n` after it not included.
 */
export type ArticleText = { readonly text: string; readonly blocks: readonly TextRange[] };

export function articleText({ blocks }: Pick<Article, "blocks">): ArticleText {
  let end = -1;
  const ranges = blocks.map(({ text }) => {
    const start = end + 1;
    end = start + text.length;
    return { start, end };
  });
  return { text: blocks.map(({ text }) => text).join("\n"), blocks: ranges };
}

/** The index of the block that holds the offset; an offset on the `\n` between two belongs to the first. */
export function blockAt({ blocks }: ArticleText, offset: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offset <= (blocks[middle]?.end ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}
