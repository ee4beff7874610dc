import type { TextualBody } from "../../core/annotation/annotation";
import { bidiBalanced } from "../../core/text/bidi-controls";
import { beginningOf, piecesOf } from "../../core/text/parts";
import { MarkdownText } from "./MarkdownText";
import { useMarkdown } from "./use-markdown";

/** More than the lines of a closed card hold. */
const GLANCE = 1000;
/** So many letters are one element. */
const PIECE = 2000;

type Props = {
  readonly body: TextualBody;
  /** Whether the card is open; a closed one shows the beginning. */
  readonly isWhole: boolean;
};

/**
 * A note's text. Of a long one only what is near the window is laid out: a browser lays a paragraph
 * out in one go, which takes it most of a minute for 300,000 letters.
 */
export function NoteText({ body: { value, language }, isWhole }: Props) {
  const words = bidiBalanced(isWhole ? value : beginningOf(value, GLANCE));
  const blocks = useMarkdown(words);
  if (blocks)
    return (
      <div className="card-note markdown" dir="auto" lang={language}>
        <MarkdownText blocks={blocks} hasLinks={isWhole} />
      </div>
    );
  if (!isWhole || value.length <= PIECE)
    return (
      <p className="card-note" dir="auto" lang={language}>
        {words}
      </p>
    );
  return (
    <div className="card-note" dir="auto" lang={language}>
      {piecesOf(value, PIECE).map((piece, at) => (
        <p key={at} className="note-piece">
          {bidiBalanced(piece)}
        </p>
      ))}
    </div>
  );
}
