import { Fragment, memo, type ReactNode } from "react";
import { HIDDEN_ATTRIBUTE, hiddenNames } from "../../browser/page/hidden-marks";
import { LINE_ATTRIBUTE } from "../../browser/page/text-selection";
import type { InlineMark } from "../../core/article/article";
import { flowOf } from "../../core/article/flow";
import { nestedRuns, type Nested } from "../../core/drawing/nested-marks";
import { shownText } from "../../core/text/tashkeel";
import type { Segment } from "../../core/drawing/segments";
import type { DrawnLine } from "./drawn-lines";
import { HighlightMark } from "./HighlightMark";

/** What stands between the words on paper, by offsets of the text at which segments begin and end. */
export type Inserted = {
  readonly before: ReadonlyMap<number, ReactNode>;
  readonly after: ReadonlyMap<number, ReactNode>;
};

type Props = {
  readonly text: string;
  readonly drawn: DrawnLine;
  /** The open annotation, where it is drawn on this line. */
  readonly activeId: string | undefined;
  readonly inserted?: Inserted | undefined;
};

/** One line of the article: its letters, or those that the reader wants to see, and nothing else, so that offsets can be counted on it. */
export const TextLine = memo(function TextLine({ text, drawn, activeId, inserted }: Props) {
  const { line, segments, hidden } = drawn;
  const { start } = line.range;
  const all = text.slice(start, line.range.end);
  const drawWords = (segment: Segment) => {
    const words = shownText(all, hidden, segment.start - start, segment.end - start);
    if (segment.ids.length === 0) return words;
    return (
      <HighlightMark
        key={segment.start}
        words={words}
        segment={segment}
        looks={drawn.looks}
        isActive={activeId !== undefined && segment.ids.includes(activeId)}
      />
    );
  };
  const draw = (segment: Segment) =>
    inserted ? (
      <Fragment key={segment.start}>
        {inserted.before.get(segment.start)}
        {drawWords(segment)}
        {inserted.after.get(segment.end)}
      </Fragment>
    ) : (
      drawWords(segment)
    );
  const drawAll = (nodes: readonly Nested<Segment>[]): ReactNode =>
    nodes.map((node) => ("mark" in node ? inMark(node.mark, drawAll(node.inner)) : draw(node)));
  return (
    <span
      {...{ [LINE_ATTRIBUTE]: start, [HIDDEN_ATTRIBUTE]: hiddenNames(hidden) }}
      className="line"
    >
      {drawAll(nestedRuns(segments, line.marks))}
    </span>
  );
});

function inMark(mark: InlineMark, children: ReactNode): ReactNode {
  const key = mark.start;
  switch (mark.type) {
    case "emphasis":
      return <em key={key}>{children}</em>;
    case "strong":
      return <strong key={key}>{children}</strong>;
    case "link":
      return (
        <a key={key} href={mark.href} rel="noopener noreferrer" target="_blank">
          {children}
        </a>
      );
    case "span":
      return (
        <span key={key} {...flowOf(mark)}>
          {children}
        </span>
      );
  }
}
