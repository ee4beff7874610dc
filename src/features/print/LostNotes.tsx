import { quoteOf } from "../../core/annotation/annotation";
import { bodyFor } from "../../core/annotation/body";
import type { OrphanedAnnotation } from "../../core/anchoring/placement";
import { bidiBalanced } from "../../core/text/bidi-controls";
import { shortened } from "../../core/text/shorten";
import { useTranslation } from "../../i18n/react";
import { NotesBelow } from "./NoteParts";
import type { PrintedNote } from "./printed-notes";

/** A longer quote is told by its beginning; in UTF-16 code units. */
const QUOTE_LETTERS = 120;

type Props = {
  readonly orphans: readonly OrphanedAnnotation[];
  /** Those that have a place at which nothing is drawn. */
  readonly notes: readonly PrintedNote[];
};

/** The notes without a place in the text, after it. */
export function LostNotes({ orphans, notes }: Props) {
  const { t, i18n } = useTranslation();
  const said = orphans.flatMap((it) => {
    const body = bodyFor(it.annotation.bodies, i18n.language);
    return body ? [{ it, body }] : [];
  });
  if (said.length + notes.length === 0) return null;
  return (
    <section className="printed-lost" lang={i18n.language} dir={i18n.dir()}>
      <h2>{t("print.lost")}</h2>
      {notes.length > 0 && <NotesBelow notes={notes} />}
      {said.map(({ it: { annotation }, body }) => (
        <p key={annotation.id} className="printed-lost-note">
          <q>{bidiBalanced(shortened(quoteOf(annotation.target), QUOTE_LETTERS))}</q>
          <span className="printed-note-words" dir="auto" lang={body.language}>
            {bidiBalanced(body.value)}
          </span>
        </p>
      ))}
    </section>
  );
}
