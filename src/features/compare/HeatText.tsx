import { memo, useMemo, useState, type KeyboardEvent, type ReactNode } from "react";
import { useTranslation } from "../../i18n/react";
import { flowOf } from "../../core/article/flow";
import type { Nested } from "../../core/drawing/nested-marks";
import { heatLevel, type HeatRun, type HeatStep } from "../../core/comparison/heat";
import type { TextRange } from "../../core/text/text-range";
import type { Edition } from "../../core/article/edition";
import { heatBlocks, type HeatBlock, type HeatPiece } from "./heat-blocks";

type Props = {
  readonly edition: Edition;
  readonly heat: readonly HeatRun[];
  readonly steps: readonly HeatStep[];
  /** How many people are compared. */
  readonly all: number;
  /** The cluster that is pointed out. */
  readonly shown: TextRange | undefined;
  readonly onChoose: (run: HeatRun) => void;
};

/** The class of a run's elements; the first of a run bears its place among all. */
export const runSelector = (run: number): string => `[data-run="${run}"]`;

/**
 * The text with its heat. One run is reached by the Tab key, the others from it with the arrows:
 * a text that a class marked has hundreds.
 */
export function HeatText({ edition, heat, onChoose, ...look }: Props) {
  const { t } = useTranslation();
  const [reached, setReached] = useState(0);
  const blocks = useMemo(() => heatBlocks(edition, heat), [edition, heat]);
  const current = Math.min(reached, heat.length - 1);

  const step = (event: KeyboardEvent<HTMLElement>) => {
    const paragraph = (event.target as Element).closest("p") ?? event.currentTarget;
    const isRtl = getComputedStyle(paragraph).direction === "rtl";
    const forth = ["ArrowDown", isRtl ? "ArrowLeft" : "ArrowRight"];
    const back = ["ArrowUp", isRtl ? "ArrowRight" : "ArrowLeft"];
    const isForth = forth.includes(event.key);
    if (!isForth && !back.includes(event.key)) return;
    event.preventDefault();
    const to = current + (isForth ? 1 : -1);
    event.currentTarget.querySelector<HTMLElement>(runSelector(to))?.focus();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the runs in it are the controls
    <div
      role="group"
      aria-label={t("compare.heat.text")}
      {...flowOf(edition.article)}
      className="body heat-text"
      onKeyDown={step}
      onFocus={({ target }) => {
        const index = Number(target.dataset["of"]);
        const run = heat[index];
        if (!run) return;
        setReached(index);
        onChoose(run);
      }}
    >
      {blocks.map((block, index) => (
        <HeatParagraph
          key={index}
          block={block}
          text={edition.text}
          heat={heat}
          current={block.runs.has(current) ? current : undefined}
          {...look}
        />
      ))}
    </div>
  );
}

type ParagraphProps = Omit<Props, "edition" | "onChoose"> & {
  readonly block: HeatBlock;
  readonly text: string;
  /** The run that the Tab key reaches, where it lies on this block. */
  readonly current: number | undefined;
};

const HeatParagraph = memo(function HeatParagraph({ block, ...props }: ParagraphProps) {
  const { t, format } = useTranslation();
  const { text, heat, steps, all, shown, current } = props;
  const draw = ({ start, end, run: index }: HeatPiece) => {
    const words = text.slice(start, end);
    const run = index === undefined ? undefined : heat[index];
    if (!run) return words;
    const count = run.people.length;
    const isFirst = start <= run.range.start;
    const isShown = shown && shown.start < end && start < shown.end;
    return (
      <span
        key={start}
        role="button"
        tabIndex={isFirst && index === current ? 0 : -1}
        className="heat"
        data-level={heatLevel(steps, count)}
        data-run={isFirst ? index : undefined}
        data-of={index}
        data-shown={isShown || undefined}
        aria-label={t("compare.heat.run", {
          shown: format.number(count),
          all: format.number(all),
          words: words.trim(),
        })}
      >
        <span
          aria-hidden
          title={t("compare.passages.share", {
            shown: format.number(count),
            all: format.number(all),
          })}
        >
          {words}
        </span>
      </span>
    );
  };
  const drawAll = (nodes: readonly Nested<HeatPiece>[]): ReactNode =>
    nodes.map((node) =>
      "mark" in node ? (
        <span key={node.mark.start} {...flowOf(node.mark)}>
          {drawAll(node.inner)}
        </span>
      ) : (
        draw(node)
      ),
    );
  return (
    <p
      {...block.flow}
      className={block.type === "verse" ? "verse" : undefined}
      data-block={block.type}
    >
      {block.lines.map((pieces, line) => (
        <span key={line} className="line">
          {drawAll(pieces)}
        </span>
      ))}
    </p>
  );
});
