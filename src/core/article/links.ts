import type { TextRange } from "../text/text-range";
import { blockAt } from "./article-text";
import type { UnnamedEdition } from "./edition";

/** What a reader may be led to: another scheme may run a program, or this page's own script. */
const FOLLOWED = /^(?:https?:\/\/|mailto:)/iu;

/** Where the author's links lead that a range of the line touches; each address once, in the order of the text. */
export function linksIn(edition: UnnamedEdition, { start, end }: TextRange): readonly string[] {
  const found = new Set<string>();
  const { blocks } = edition.article;
  for (let i = blockAt(edition, start); i < blocks.length; i++) {
    const origin = edition.blocks[i]?.start ?? end;
    if (origin >= end) break;
    const marks = blocks[i]?.marks?.toSorted((a, b) => a.start - b.start) ?? [];
    for (const mark of marks)
      if (mark.type === "link" && origin + mark.start < end && origin + mark.end > start)
        if (FOLLOWED.test(mark.href)) found.add(mark.href);
  }
  return [...found];
}
