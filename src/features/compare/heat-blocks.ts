import { segmentArticle } from "../../core/annotation/segments";
import type { Block } from "../../core/article/article";
import { linesOf } from "../../core/article/lines";
import type { HeatRun } from "../../core/comparison/heat";
import type { TextRange } from "../../core/text/text-range";
import type { Edition } from "../../state/article-queries";

/** A stretch of a line that is drawn as one element. */
export type HeatPiece = {
  readonly range: TextRange;
  /** Which run lies here, by its place among all; undefined where nobody marked. */
  readonly run: number | undefined;
};

export type HeatBlock = {
  readonly type: Block["type"];
  /** Verse has several. */
  readonly lines: readonly (readonly HeatPiece[])[];
};

/** The article's blocks with the heat that lies on them, cut between words and at joining-safe edges only. */
export function heatBlocks(
  { article, line }: Pick<Edition, "article" | "line">,
  heat: readonly HeatRun[],
): readonly HeatBlock[] {
  const lines = article.blocks.map((block, index) =>
    linesOf(line.text, block, line.blocks[index] ?? { start: 0, end: 0 }),
  );
  const { blocks: segments } = segmentArticle(
    undefined,
    { text: line.text, blocks: lines.flat().map(({ range }) => ({ range, inline: [] })) },
    heat.map(({ range }, run) => ({ id: String(run), range })),
  );
  let next = 0;
  return article.blocks.map(({ type }, index) => ({
    type,
    lines: (lines[index] ?? []).map(() =>
      (segments[next++] ?? []).map(({ start, end, ids: [id] }) => ({
        range: { start, end },
        run: id === undefined ? undefined : Number(id),
      })),
    ),
  }));
}
