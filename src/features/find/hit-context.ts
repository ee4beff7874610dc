import type { ArticleText } from "../../core/article/article-text";
import type { Hit } from "../../core/search/find-in-text";
import { graphemesAfter, graphemesBefore } from "../../core/text/graphemes";
import { snapToWords } from "../../core/text/words";
import { extentOf } from "./found-places";

const CONTEXT = 40; // graphemes on each side
const LONGEST = 240; // code units of a stretch that several words stand in

/** A hit with the words around it in its own block. */
export type HitContext = {
  /** What was found, by whole words, so that no letter is cut from the next; `lead` are the words before each. */
  readonly pieces: readonly {
    readonly start: number;
    readonly lead: string;
    readonly found: string;
  }[];
  /** The words after the last of them. */
  readonly rest: string;
  /** Whether the block has more words before these, or after. */
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
};

export function contextOf({ text, blocks }: ArticleText, hit: Hit): HitContext {
  const { start, end } = extentOf(hit);
  const block = blocks.findLast((it) => it.start <= start) ?? { start: 0, end: text.length };
  const before = graphemesBefore(text, start, CONTEXT);
  const after = graphemesAfter(text, Math.min(end, start + LONGEST), CONTEXT);
  // Where the block itself ends nothing is cut.
  const from = before <= block.start ? block.start : snapStart(text, before);
  const to = after >= block.end ? block.end : snapEnd(text, after);
  const pieces: HitContext["pieces"][number][] = [];
  let at = from;
  for (const part of hit.parts) {
    const word = snapToWords(text, part);
    const [open, close] = [Math.max(at, word.start), Math.min(to, word.end)];
    if (open >= close) continue;
    pieces.push({ start: open, lead: text.slice(at, open), found: text.slice(open, close) });
    at = close;
  }
  return {
    pieces,
    rest: text.slice(at, to),
    isCutBefore: from > block.start,
    isCutAfter: to < block.end,
  };
}

const snapStart = (text: string, at: number): number => {
  const space = text.indexOf(" ", at);
  return space >= 0 && space < at + CONTEXT / 2 ? space + 1 : at;
};
const snapEnd = (text: string, at: number): number => {
  const space = text.lastIndexOf(" ", at);
  return space > at - CONTEXT / 2 ? space : at;
};

/** What is written to a hit's words as one with them, such as an article or a preposition. */
export const cliticsOf = ({ parts }: Hit): string =>
  parts
    .filter(({ clitics }) => clitics.length > 0)
    .map(({ clitics }) => clitics.join(" + "))
    .join("، ");
