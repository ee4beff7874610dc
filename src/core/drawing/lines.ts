import { snapBetweenWords, snapToWords } from "../text/joining";
import { directionOfLetters, type Direction } from "../text/direction";
import type { TextRange } from "../text/text-range";
import type { Article, InlineMark } from "../article/article";
import type { UnnamedEdition } from "../article/edition";
import { flowOf, tellsFlow } from "../article/flow";
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

/** By article and block: they are asked for again and again, for each annotation on them. */
const known = new WeakMap<Article, (readonly Line[])[]>();

/** The lines of a block of an article: one, or as many as a verse has hemistichs. */
export function linesOf(edition: UnnamedEdition, index: number): readonly Line[] {
  const lines = known.get(edition.article) ?? [];
  known.set(edition.article, lines);
  return (lines[index] ??= cutIntoLines(edition, index));
}

function cutIntoLines({ article, text, blocks }: UnnamedEdition, index: number): Line[] {
  const block = article.blocks[index];
  let { start } = blocks[index] ?? { start: 0 };
  const origin = start;
  const around = flowOf(block && tellsFlow(block) ? block : article).dir;
  return (block?.text.split("\n") ?? []).map((words) => {
    const range = { start, end: start + words.length };
    start = range.end + 1;
    const told = (block?.marks ?? []).map((mark) => ({
      ...mark,
      start: Math.max(origin + mark.start, range.start),
      end: Math.min(origin + mark.end, range.end),
    }));
    const marks = [...(block && tellsFlow(block) ? [] : strayLine(words, range, around)), ...told];
    return {
      range,
      marks: disentangled(
        [...marks, ...addresses(words, range, marks)]
          .filter(({ start, end }) => start < end)
          .map((mark) => ({
            ...mark,
            ...(tellsFlow(mark) ? snapToWords : snapBetweenWords)(text, mark, range),
          })),
      ),
    };
  });
}

/** A line none of whose letters runs as the article does is in another language, though it does not say so. */
function strayLine(
  words: string,
  range: TextRange,
  around: Direction | undefined,
): readonly InlineMark[] {
  const dir = directionOfLetters(words);
  return dir === undefined || dir === around ? [] : [{ type: "span", ...range, dir }];
}

/** Up to its last letter that is no punctuation, which may be the sentence's. */
const ADDRESS = /(?:https?:\/\/|www\.)[^\s«»<>"“”]*[^\s«»<>"“”.,;:!?…،؛؟)\]}']/gu;

/** The web addresses in a line that has letters of both directions, where its author did not mark how they run. */
function addresses(
  words: string,
  { start }: TextRange,
  marks: readonly InlineMark[],
): readonly InlineMark[] {
  if (directionOfLetters(words) !== undefined) return [];
  return [...words.matchAll(ADDRESS)]
    .map(({ index, 0: { length } }): InlineMark => ({
      type: "span",
      start: start + index,
      end: start + index + length,
      dir: "ltr",
    }))
    .filter(
      (it) => !marks.some((mark) => tellsFlow(mark) && mark.start < it.end && it.start < mark.end),
    );
}
