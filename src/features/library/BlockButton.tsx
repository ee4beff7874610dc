import { memo } from "react";
import type { Block } from "../../core/article/article";
import { flowOf } from "../../core/article/flow";
import { VerseLines } from "./VerseLines";

type Props = {
  readonly block: Block;
  readonly at: number;
  readonly onEdit: (at: number) => void;
};

/** A block as it stands; a press opens it to be corrected. */
export const BlockButton = memo(function BlockButton({ block, at, onEdit }: Props) {
  return (
    <button
      type="button"
      {...flowOf(block)}
      data-type={block.type}
      data-level={"level" in block ? block.level : undefined}
      className="block-button"
      onClick={() => onEdit(at)}
    >
      {block.type === "verse" ? <VerseLines text={block.text} /> : block.text}
    </button>
  );
});
