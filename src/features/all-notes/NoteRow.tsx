import { memo, type KeyboardEvent, type MouseEvent } from "react";
import { readPath } from "../../core/address";
import { isOnWholeText } from "../../core/annotation/annotation";
import { notesPath } from "../../core/all-notes/notes-address";
import { typedField } from "../../core/all-notes/notes-query";
import type { ListedNote } from "../../core/all-notes/listed-note";
import { bidiBalanced, isolated } from "../../core/text/bidi-controls";
import { gistOf } from "../../core/text/gist";
import { beginningOf } from "../../core/text/parts";
import { shortened } from "../../core/text/shorten";
import { localDay } from "../../browser/local-day";
import { useTranslation } from "../../i18n/react";
import type { TitledText } from "../../core/library/titled-text";

/** More than the lines of a row hold. */
const QUOTE_LETTERS = 160;
const GLANCE = 300;

type Props = {
  readonly row: number;
  readonly note: ListedNote;
  /** Undefined for a text that is not here. */
  readonly text: TitledText | undefined;
  /** Whether the text's title stands in the row: not where it stands above the rows. */
  readonly isTitled: boolean;
  readonly isPicked: boolean;
  readonly onPick: (row: number, isStretch: boolean) => void;
  readonly onLook: (note: ListedNote) => void;
};

/** A note in the list: its passage, what was written of it, and where and when. */
export const NoteRow = memo(function NoteRow(props: Props) {
  const { row, note, text, isTitled, isPicked, onPick, onLook } = props;
  const { t, i18n, format } = useTranslation();
  const { id, target, created } = note.annotation;
  const gist = isolated(gistOf(note.quote || note.note));
  const quote = note.quote ? bidiBalanced(shortened(note.quote, QUOTE_LETTERS)) : undefined;
  const words =
    quote === undefined ? (
      t(isOnWholeText(target) ? "allNotes.wholeText" : "allNotes.noQuote")
    ) : (
      <q className="truncate" {...(text?.flow ?? { dir: "auto" })}>
        {quote}
      </q>
    );
  const pick = ({ shiftKey }: MouseEvent | KeyboardEvent) => onPick(row, shiftKey);
  return (
    <>
      <label className="note-row-pick">
        <input
          type="checkbox"
          checked={isPicked}
          aria-label={t("allNotes.pick", { quote: gist })}
          onClick={pick}
          onChange={() => undefined}
        />
      </label>
      <div className="note-row-words">
        {text && !text.isRemoved ? (
          <a className="note-row-open" href={`#${readPath(target.source, id)}`}>
            {words}
          </a>
        ) : (
          <button type="button" className="note-row-open" onClick={() => onLook(note)}>
            {words}
          </button>
        )}
        {note.note.trim() !== "" && (
          <p className="note-row-note" dir="auto">
            {bidiBalanced(beginningOf(note.note, GLANCE))}
          </p>
        )}
        <p className="truncate">
          <span className="note-row-facts">
            {isTitled && (
              <bdi className="note-row-title" {...text?.flow}>
                {text ? bidiBalanced(text.title) : t("allNotes.textNotHere")}
              </bdi>
            )}
            {created !== undefined && (
              <time dateTime={created}>{format.day(localDay(created))}</time>
            )}
            {note.tags.map((tag) => (
              <a
                key={tag}
                className="note-row-tag"
                href={`#${notesPath({ typed: typedField("tags", tag, i18n.language), grouping: "tag" })}`}
                aria-label={t("allNotes.withTag", { tag: isolated(tag) })}
              >
                <bdi>{bidiBalanced(tag)}</bdi>
              </a>
            ))}
          </span>
        </p>
      </div>
    </>
  );
});
