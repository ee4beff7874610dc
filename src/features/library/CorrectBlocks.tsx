import { directionOfLanguage } from "../../core/text/direction";
import { BlockButton } from "./BlockButton";
import { BlockEditor } from "./BlockEditor";
import type { Correcting } from "./use-correcting";

type Props = {
  /** The text's, as BCP 47. */
  readonly language: string;
  readonly correcting: Correcting;
};

/** A text's blocks, of which one at a time is written in. */
export function CorrectBlocks({ language, correcting }: Props) {
  const { now, editing, act, edit, write } = correcting;
  return (
    <ol
      lang={language}
      dir={directionOfLanguage(language)}
      className="text-preview correct-blocks font-text"
    >
      {now.blocks.map((block, at) => (
        <li key={at}>
          {editing?.at === at ? (
            <BlockEditor
              key={`${at} ${now.blocks.length}`}
              block={block}
              at={at}
              text={editing.text}
              onWrite={write}
              onAct={act}
            />
          ) : (
            <BlockButton block={block} at={at} onEdit={edit} />
          )}
        </li>
      ))}
    </ol>
  );
}
