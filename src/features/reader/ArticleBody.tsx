import { Fragment, memo, type ReactNode } from "react";
import { blockId } from "../../browser/storage/page-ids";
import { isBlank, type Block } from "../../core/article/article";
import { flowOf } from "../../core/article/flow";
import type { DrawnLine } from "./drawn-lines";
import { TextLine, type Inserted } from "./TextLine";

/** A block with the lines that are drawn in it. */
export type DrawnBlock = { readonly block: Block; readonly lines: readonly DrawnLine[] };

type Props = {
  readonly text: string;
  readonly blocks: readonly DrawnBlock[];
  readonly activeId: string | undefined;
  /** What stands between the words on paper and, by the blocks' indexes, above and below blocks; a list is not parted by it. */
  readonly inserted?: Inserted & {
    readonly above: ReadonlyMap<number, ReactNode>;
    readonly below: ReadonlyMap<number, ReactNode>;
  };
};

/** The article's blocks as the elements that they are; list items that follow one another share a list, and blank blocks have none. */
export const ArticleBody = memo(function ArticleBody({ text, blocks, activeId, inserted }: Props) {
  const elements: ReactNode[] = [];
  let items: ReactNode[] = [];
  let below: ReactNode[] = [];
  const seen = [...blocks.entries()].filter(([, { block }]) => !isBlank(block));
  for (const [place, [index, { block, lines }]] of seen.entries()) {
    // Above a list stands what belongs above any of its items.
    if (inserted)
      elements.push(<Fragment key={`above-${index}`}>{inserted.above.get(index)}</Fragment>);
    const words = lines.map((drawn) => (
      <TextLine
        key={drawn.line.range.start}
        text={text}
        drawn={drawn}
        activeId={activeId !== undefined && drawn.looks.has(activeId) ? activeId : undefined}
        inserted={inserted}
      />
    ));
    if (block.type === "list-item")
      items.push(
        <li key={index} {...flowOf(block)}>
          {words}
        </li>,
      );
    else elements.push(elementOf(block, index, words));
    if (inserted)
      below.push(<Fragment key={`below-${index}`}>{inserted.below.get(index)}</Fragment>);
    if (items.length > 0 && seen[place + 1]?.[1].block.type !== "list-item") {
      elements.push(<ul key={`list-${index}`}>{items}</ul>);
      items = [];
    }
    if (items.length === 0) {
      elements.push(...below);
      below = [];
    }
  }
  return <div className="body">{inserted ? elements : inParts(elements)}</div>;
});

/** Elements that are laid out together, where there are many. */
const PART = 25;

/** A long text in parts, of which those far from the window are not laid out (`ui/text.css`); a short one as it is. */
function inParts(elements: readonly ReactNode[]): ReactNode {
  if (elements.length < 4 * PART) return elements;
  return Array.from({ length: Math.ceil(elements.length / PART) }, (_, at) => (
    <div key={at} className="text-part">
      {elements.slice(at * PART, (at + 1) * PART)}
    </div>
  ));
}

function elementOf(block: Exclude<Block, { type: "list-item" }>, index: number, words: ReactNode) {
  const flow = flowOf(block);
  switch (block.type) {
    case "paragraph":
      return (
        <p key={index} {...flow}>
          {words}
        </p>
      );
    case "quotation":
      return (
        <blockquote key={index} {...flow}>
          <p>{words}</p>
        </blockquote>
      );
    case "verse":
      return (
        <p key={index} {...flow} className="verse">
          {words}
        </p>
      );
    case "heading": {
      const Heading = `h${block.level}` as "h2" | "h3" | "h4" | "h5" | "h6";
      return (
        <Heading key={index} {...flow} id={blockId(index)} tabIndex={-1}>
          {words}
        </Heading>
      );
    }
  }
}
