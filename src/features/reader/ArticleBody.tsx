import { memo, type ReactNode } from "react";
import type { Block } from "../../core/article/article";
import type { DrawnLine } from "./drawn-lines";
import { TextLine } from "./TextLine";

/** A block with the lines that are drawn in it. */
export type DrawnBlock = { readonly block: Block; readonly lines: readonly DrawnLine[] };

type Props = {
  readonly text: string;
  readonly blocks: readonly DrawnBlock[];
  readonly activeId: string | undefined;
};

/** The id of the element of block `index`, for the contents list. */
export const blockId = (index: number): string => `block-${index}`;

/** The article's blocks as the elements that they are; list items that follow one another share a list. */
export const ArticleBody = memo(function ArticleBody({ text, blocks, activeId }: Props) {
  const drawn: ReactNode[] = [];
  let items: ReactNode[] = [];
  for (const [index, { block, lines }] of blocks.entries()) {
    const words = lines.map((line) => (
      <TextLine
        key={line.line.range.start}
        text={text}
        drawn={line}
        activeId={activeId !== undefined && line.looks.has(activeId) ? activeId : undefined}
      />
    ));
    if (block.type === "list-item") items.push(<li key={index}>{words}</li>);
    else drawn.push(elementOf(block, index, words));
    if (items.length > 0 && blocks[index + 1]?.block.type !== "list-item") {
      drawn.push(<ul key={`list-${index}`}>{items}</ul>);
      items = [];
    }
  }
  return <div className="body">{drawn}</div>;
});

function elementOf(block: Exclude<Block, { type: "list-item" }>, index: number, words: ReactNode) {
  switch (block.type) {
    case "paragraph":
      return <p key={index}>{words}</p>;
    case "quotation":
      return (
        <blockquote key={index}>
          <p>{words}</p>
        </blockquote>
      );
    case "verse":
      return (
        <p key={index} className="verse">
          {words}
        </p>
      );
    case "heading": {
      const Heading = `h${block.level}` as "h2" | "h3" | "h4" | "h5" | "h6";
      return (
        <Heading key={index} id={blockId(index)} tabIndex={-1}>
          {words}
        </Heading>
      );
    }
  }
}
