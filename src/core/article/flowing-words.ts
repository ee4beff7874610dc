import { bidiBalanced, isolated } from "../text/bidi-controls";
import { intersection, isEmptyRange, type TextRange } from "../text/text-range";
import type { InlineMark } from "./article";
import { blockAt } from "./article-text";
import type { UnnamedEdition } from "./edition";
import { flowOf, tellsFlow, type Flow, type FlowingWords } from "./flow";
import { linesOf } from "../drawing/lines";
import { nestedRuns, type Nested } from "../drawing/nested-marks";

/**
 * The words of a range, and how they flow where they stand. What flows otherwise within them, as an
 * address does in an Arabic sentence, is set apart by Unicode's controls, which the text does not
 * have: the words are to be looked at only.
 */
export function flowingWords(edition: UnnamedEdition, range: TextRange): FlowingWords {
  const spans = spansOn(edition, range);
  const around = spans.filter(({ start, end }) => start <= range.start && range.end <= end);
  const within = spans
    .filter((span) => !around.includes(span))
    .map((span) => ({ ...span, ...intersection(span, range) }))
    .filter((span) => !isEmptyRange(span));
  const { text } = edition;
  const shown = (nodes: readonly Nested<TextRange>[]): string =>
    nodes
      .map((node) =>
        "mark" in node
          ? isolated(shown(node.inner), flowOf(node.mark).dir)
          : text.slice(node.start, node.end),
      )
      .join("");
  return {
    ...[edition.article, ...around].map(flowOf).reduce(inside),
    words: bidiBalanced(shown(nestedRuns(cut(range, within), within))),
  };
}

/** An annotation's quote as it flows at its place; one that has no place, or other words there, as the article does. */
export function flowingQuote(
  edition: UnnamedEdition,
  quote: string,
  range?: TextRange,
): FlowingWords {
  if (!range) return { ...flowOf(edition.article), words: bidiBalanced(quote) };
  const here = flowingWords(edition, range);
  const isThere = quote === edition.text.slice(range.start, range.end);
  return isThere ? here : { ...here, words: bidiBalanced(quote) };
}

const inside = (outer: Flow, inner: Flow): Flow => ({
  lang: inner.lang ?? outer.lang,
  dir: inner.dir ?? outer.dir,
});

/** What tells a language or a direction of some letters of a range, blocks and marks, the outer first. */
function spansOn(edition: UnnamedEdition, range: TextRange): readonly InlineMark[] {
  const { article, blocks } = edition;
  const spans: InlineMark[] = [];
  for (let index = blockAt(edition, range.start); index < article.blocks.length; index++) {
    const block = article.blocks[index];
    const extent = blocks[index];
    if (!block || !extent || extent.start >= range.end) break;
    const { inLanguage, dir } = block;
    if (tellsFlow(block)) spans.push({ type: "span", ...extent, inLanguage, dir });
    for (const { marks } of linesOf(edition, index))
      spans.push(...marks.filter(({ type }) => type === "span"));
  }
  return spans;
}

/** A range in pieces, from edge to edge of what lies in it. */
function cut({ start, end }: TextRange, within: readonly TextRange[]): readonly TextRange[] {
  const edges = [...new Set([start, end, ...within.flatMap((it) => [it.start, it.end])])];
  edges.sort((a, b) => a - b);
  return edges.slice(1).map((edge, piece) => ({ start: edges[piece] ?? edge, end: edge }));
}
