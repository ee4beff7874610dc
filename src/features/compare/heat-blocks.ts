import { segmentArticle } from "../../core/drawing/segments";
import { isBlank, type Block } from "../../core/article/article";
import { flowOf, type Flow } from "../../core/article/flow";
import { linesOf } from "../../core/drawing/lines";
import { nestedRuns, type Nested } from "../../core/drawing/nested-marks";
import type { HeatRun } from "../../core/comparison/heat";
import type { TextRange } from "../../core/text/text-range";
import type { UnnamedEdition } from "../../core/article/edition";

/** A stretch of a line that is drawn as one element. */
export type HeatPiece = TextRange & {
  /** Which run lies here, by its place among all; undefined where nobody marked. */
  readonly run: number | undefined;
};

export type HeatBlock = {
  readonly type: Block["type"];
  readonly flow: Flow;
  /** Verse has several; of the author's marks each holds those that tell a language or a direction. */
  readonly lines: readonly (readonly Nested<HeatPiece>[])[];
  /** Which runs lie on it. */
  readonly runs: ReadonlySet<number>;
};

/** The article's blocks, without those in which there is nothing to read, with the heat that lies on them, cut between words only. */
export function heatBlocks(
  edition: UnnamedEdition,
  heat: readonly HeatRun[],
): readonly HeatBlock[] {
  const seen = [...edition.article.blocks.entries()].filter(([, block]) => !isBlank(block));
  const lines = seen.map(([index]) =>
    linesOf(edition, index).map(({ range, marks }) => ({
      range,
      inline: marks.filter(({ type }) => type === "span"),
    })),
  );
  const { blocks: segments } = segmentArticle(
    undefined,
    { text: edition.text, blocks: lines.flat() },
    heat.map(({ range }, run) => ({ id: String(run), range })),
  );
  let next = 0;
  return seen.map(([, block], index) => {
    const pieces = (lines[index] ?? []).map(({ inline }) => ({
      inline,
      pieces: (segments[next++] ?? []).map(({ start, end, ids: [id] }) => ({
        start,
        end,
        run: id === undefined ? undefined : Number(id),
      })),
    }));
    const runs = pieces.flatMap((it) => it.pieces.flatMap(({ run }) => run ?? []));
    return {
      type: block.type,
      flow: flowOf(block),
      lines: pieces.map((it) => nestedRuns(it.pieces, it.inline)),
      runs: new Set(runs),
    };
  });
}
