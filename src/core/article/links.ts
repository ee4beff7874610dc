import type { TextRange } from "../text/text-range";
import type { Article } from "./article";
import { blockAt, type ArticleText } from "./article-text";

/** What a reader may be led to: another scheme may run a program, or this page's own script. */
const FOLLOWED = /^(?:https?:\/\/|mailto:)/iu;

/** Where the author's links lead that a range of the line touches; each address once, in the order of the text. */
export function linksIn(
  { blocks }: Pick<Article, "blocks">,
  line: ArticleText,
  { start, end }: TextRange,
): readonly string[] {
  const found = new Set<string>();
  for (let i = blockAt(line, start); i < blocks.length; i++) {
    const origin = line.blocks[i]?.start ?? end;
    if (origin >= end) break;
    const marks = blocks[i]?.marks?.toSorted((a, b) => a.start - b.start) ?? [];
    for (const mark of marks)
      if (mark.type === "link" && origin + mark.start < end && origin + mark.end > start)
        if (FOLLOWED.test(mark.href)) found.add(mark.href);
  }
  return [...found];
}
