import { memo, type ReactNode } from "react";
import { LINE_ATTRIBUTE } from "../../browser/text-selection";
import type { InlineMark } from "../../core/article/article";
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
  return (
    <span {...{ [LINE_ATTRIBUTE]: line.range.start }} className="line">
      {drawMarked(segments, line.marks, draw)}
    </span>
  );
});

/** Draws segments inside the author's marks that cover them; the first of `marks` is the outermost. */
function drawMarked(
  segments: readonly Segment[],
  marks: readonly InlineMark[],
  draw: (segment: Segment) => ReactNode,
): ReactNode {
  const [mark, ...inner] = marks;
  if (!mark) return segments.map(draw);
  const isBefore = ({ start }: Segment) => start < mark.start;
  const isInside = ({ start }: Segment) => start >= mark.start && start < mark.end;
  const isAfter = ({ start }: Segment) => start >= mark.end;
  return (
    <>
      {drawMarked(segments.filter(isBefore), inner, draw)}
      {inMark(mark, drawMarked(segments.filter(isInside), inner, draw))}
      {drawMarked(segments.filter(isAfter), inner, draw)}
    </>
  );
}

function inMark(mark: InlineMark, children: ReactNode): ReactNode {
  switch (mark.type) {
    case "emphasis":
      return <em>{children}</em>;
    case "strong":
      return <strong>{children}</strong>;
    case "link":
      return (
        <a href={mark.href} rel="noopener noreferrer" target="_blank">
          {children}
        </a>
      );
  }
}
