import { useEffect, useRef, useState } from "react";
import { useTranslation } from "../../i18n/react";
import { lengthOfNote, LONGEST_NOTE } from "../../core/annotation/longest-note";
import { isolated } from "../../core/text/bidi-controls";
import { beginningOf } from "../../core/text/parts";
import type { Draft } from "../../state/notes/drafts";
import { useStores } from "../../state/react";
import { Button } from "../../ui/Button";
import { Notice } from "../../ui/Notice";
import { useNoteWriting } from "./use-note-writing";

/** Of what another tab writes. */
const GLANCE = 1000;

type Props = {
  readonly annotationId: string;
  readonly quote: string;
  /** The note as it is saved. */
  readonly note: string;
  readonly draft: Draft;
  /** Whether the note is deleted by now: saving brings it back. */
  readonly isDeleted?: boolean;
  readonly onLeave: (id: string) => void;
};

/** Writes a note. Each letter goes into the draft, so that nothing is lost; Escape leaves it there. */
export function NoteEditor(props: Props) {
  const { annotationId, quote, note, draft, isDeleted = false } = props;
  const { t } = useTranslation();
  const { drafts } = useStores();
  const field = useRef<HTMLTextAreaElement>(null);
  const [typed, setTyped] = useState(note);
  const [isRestored, setRestored] = useState(false);
  // It was there when the editor opened, or came from the second copy since.
  if (!isRestored && draft.text !== typed) setRestored(true);

  useEffect(() => {
    const { current } = field;
    current?.focus({ preventScroll: true });
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);

  const length = lengthOfNote(draft.text, note);
  const { save, cancel, onKeyDown } = useNoteWriting(props, length);

  return (
    <form
      className="note-editor"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {isDeleted && <Notice role="alert">{t("margin.deletedWhileWriting")}</Notice>}
      <textarea
        ref={field}
        dir={draft.text === "" ? undefined : "auto"}
        rows={4}
        data-long={length === "short" ? undefined : ""}
        value={draft.text}
        aria-label={t("margin.noteLabel", { quote })}
        placeholder={t("margin.notePlaceholder")}
        onChange={({ target }) => {
          setTyped(target.value);
          drafts.write(annotationId, { ...draft, text: target.value });
        }}
        onKeyDown={onKeyDown}
      />
      {isRestored && !isDeleted && <p className="card-fate">{t("margin.draftRestored")}</p>}
      <DraftNotices draft={draft} length={length} />
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={cancel}>
          {t("margin.cancel")}
        </Button>
        <Button look="primary" type="submit" disabled={length === "too-long"}>
          {t("margin.save")}
        </Button>
      </div>
    </form>
  );
}

type NoticesProps = { readonly draft: Draft; readonly length: ReturnType<typeof lengthOfNote> };

/** What there is to say of a draft: how full it is, that it is not kept, what other tabs write. */
function DraftNotices({ draft, length }: NoticesProps) {
  const { t, format } = useTranslation();
  return (
    <>
      {length !== "short" && (
        <p
          role={length === "too-long" ? "alert" : "status"}
          className={length === "too-long" ? "font-semibold text-sm" : "card-fate"}
        >
          {t(length === "too-long" ? "margin.noteTooLong" : "margin.noteNearlyFull", {
            shown: format.number(draft.text.length),
            most: format.number(LONGEST_NOTE),
          })}
        </p>
      )}
      {draft.fault && (
        <p role="alert" className="font-semibold text-sm">
          {t("margin.draftNotKept")}
        </p>
      )}
      {draft.others?.map((other) => (
        <p key={other} className="card-fate">
          {t("margin.othersWriting", { text: isolated(beginningOf(other, GLANCE)) })}
        </p>
      ))}
    </>
  );
}
