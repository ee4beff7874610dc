import type { ReactNode } from "react";
import type { NoteBlock, NoteInline } from "../../core/text/note-markdown";

type Props = {
  readonly blocks: readonly NoteBlock[];
  /** Whether links can be followed: on a closed card a press opens the card. */
  readonly hasLinks: boolean;
  /** Whether what holds them has its direction from their words: from those that have one of their own it takes none. */
  readonly isHeld?: boolean;
};

/** A note's words with their bold, italics, lists, quotations and links; each part has a direction of its own. */
export const MarkdownText = ({ blocks, hasLinks, isHeld = false }: Props) =>
  blocks.map((block, at) => {
    if (block.type === "paragraph")
      return (
        <p key={at} dir={isHeld ? undefined : "auto"}>
          {inlines(block.words, hasLinks)}
        </p>
      );
    if (block.type === "quotation")
      return (
        <blockquote key={at} dir="auto">
          <MarkdownText blocks={block.blocks} hasLinks={hasLinks} isHeld />
        </blockquote>
      );
    const items = block.items.map((item, place) => (
      <li key={place} dir="auto">
        <MarkdownText blocks={item} hasLinks={hasLinks} isHeld />
      </li>
    ));
    return block.first === undefined ? (
      <ul key={at}>{items}</ul>
    ) : (
      <ol key={at} start={block.first}>
        {items}
      </ol>
    );
  });

const inlines = (words: readonly NoteInline[], hasLinks: boolean): ReactNode =>
  words.map((word, at) => {
    if (typeof word === "string") return word;
    const inner = inlines(word.words, hasLinks);
    if (word.type === "link")
      return hasLinks ? (
        <a key={at} href={word.href} rel="noopener noreferrer" target="_blank">
          {inner}
        </a>
      ) : (
        <u key={at}>{inner}</u>
      );
    return word.type === "strong" ? <strong key={at}>{inner}</strong> : <em key={at}>{inner}</em>;
  });
