import type { ListedNote } from "../../core/all-notes/listed-note";
import { bidiBalanced } from "../../core/text/bidi-controls";
import { shortened } from "../../core/text/shorten";
import { useTranslation } from "../../i18n/react";
import { Dialog } from "../../ui/Dialog";
import type { TitledText } from "../../core/library/titled-text";

type Props = {
  readonly note: ListedNote;
  readonly text: TitledText | undefined;
  readonly onClose: () => void;
};

const LETTERS = 5000;

/** A note whose text cannot be opened, to be read whole. */
export function NoteDialog({ note: { quote, note }, text, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Dialog
      title={text?.title ?? t("allNotes.textNotHere")}
      closeLabel={t("allNotes.close")}
      isWide
      onClose={onClose}
    >
      <div className="grid gap-4">
        <p className="text-soft text-sm leading-relaxed">{t("allNotes.textNotHereLong")}</p>
        {quote !== "" && (
          <blockquote className="note-whole-quote" {...(text?.flow ?? { dir: "auto" })}>
            {bidiBalanced(shortened(quote, LETTERS))}
          </blockquote>
        )}
        {note.trim() !== "" && (
          <p className="note-whole" dir="auto">
            {bidiBalanced(note)}
          </p>
        )}
      </div>
    </Dialog>
  );
}
