import { memo, type ReactNode } from "react";
import { LINE_ATTRIBUTE } from "../../browser/text-selection";
import type { InlineMark } from "../../core/article/article";
import { flowOf } from "../../core/article/flow";
import { nestedRuns, type Nested } from "../../core/article/nested-marks";
import type { Segment } from "../../core/annotation/segments";
import type { DrawnLine } from "./drawn-lines";
import { HighlightMark } from "./HighlightMark";

type Props = {
  readonly text: string;
  readonly drawn: DrawnLine;
  /** The open annotation, where it is drawn on this line. */
  readonly activeId: string | undefined;
};

/** One line of the article: its letters and nothing else, so that offsets can be counted on it. */
export const TextLine = memo(function TextLine({ text, drawn, activeId }: Props) {
  const { line, segments } = drawn;
  const draw = (segment: Segment) => {
    const words = text.slice(segment.start, segment.end);
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
  const drawAll = (nodes: readonly Nested<Segment>[]): ReactNode =>
    nodes.map((node) => ("mark" in node ? inMark(node.mark, drawAll(node.inner)) : draw(node)));
  return (
    <span {...{ [LINE_ATTRIBUTE]: line.range.start }} className="line">
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
