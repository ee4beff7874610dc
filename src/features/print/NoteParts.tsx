import { bidiBalanced } from "../../core/text/bidi-controls";
import { useTranslation } from "../../i18n/react";
import type { PrintedNote } from "./printed-notes";

type Props = { readonly notes: readonly PrintedNote[] };

/** Notes beside the line that they begin on; on an upright page they stand below it instead (`NotesBelow`). */
export function NotesBeside({ notes }: Props) {
  const { i18n } = useTranslation();
  return (
    <span className="printed-aside" lang={i18n.language} dir={i18n.dir()}>
      {notes.map((note) => (
        <Note key={note.number} note={note} />
      ))}
    </span>
  );
}

/** The notes on one block, below it. */
export function NotesBelow({ notes }: Props) {
  const { i18n } = useTranslation();
  return (
    <div className="printed-below" lang={i18n.language} dir={i18n.dir()}>
      {notes.map((note) => (
        <Note key={note.number} note={note} />
      ))}
    </div>
  );
}

/** The numbers of notes, after the words that they are on. */
export function NoteNumbers({ notes }: Props) {
  const { format } = useTranslation();
  return (
    <sup className="printed-number">
      {notes.map(({ number }) => format.number(number)).join("، ")}
    </sup>
  );
}

/** More letters than a page's side holds, in UTF-16 code units: such a note goes on over the page. */
const LONG = 1200;

function Note({ note: { number, placed, body } }: { readonly note: PrintedNote }) {
  const { t, format } = useTranslation();
  const { annotation, layer, person } = placed;
  const name = person?.name ?? (layer === "guide" ? t("margin.guide") : undefined);
  return (
    <span
      className="printed-note"
      data-colour={annotation.colour ?? "guide"}
      data-tint={person?.tint}
      data-long={body.value.length > LONG || undefined}
    >
      <span className="printed-note-number">{format.number(number)}</span>
      {name !== undefined && <bdi className="printed-note-person">{name}</bdi>}
      <span className="printed-note-words" dir="auto" lang={body.language}>
        {bidiBalanced(body.value)}
      </span>
    </span>
  );
}
