import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { useTranslation } from "../../i18n/react";
import { announce } from "../../browser/page/announcer";
import { lengthOfNote, LONGEST_NOTE } from "../../core/annotation/longest-note";
import { isolated } from "../../core/text/bidi-controls";
import { beginningOf } from "../../core/text/parts";
import type { Draft } from "../../state/notes/drafts";
import { unsavedMessage, useStores, useTakeBack } from "../../state/react";
import { Button } from "../../ui/Button";
import { useToast } from "../../ui/Toasts";
import { Notice } from "../../ui/Notice";

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
  const { annotationId, quote, note, draft, isDeleted = false, onLeave } = props;
  const { t, format } = useTranslation();
  const { annotations, drafts } = useStores();
  const toast = useToast();
  const takeBack = useTakeBack();
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

  const offerUndo = (message: string, run: () => void) =>
    toast({ message, action: { label: t("margin.undo"), run } });
  const length = lengthOfNote(draft.text, note);
  const save = () => {
    if (length === "too-long") return;
    const action = annotations.setNote(annotationId, draft.text, draft.base);
    drafts.discard(annotationId);
    announce(t(unsavedMessage(annotations.get().states.get(annotationId)) ?? "said.saved"));
    if (note !== "" && draft.text.trim() === "")
      offerUndo(t("margin.noteRemoved"), () => takeBack(action));
    onLeave(annotationId);
  };
  const cancel = () => {
    const isMadeForIt = draft.isNew && note === "" && !isDeleted;
    drafts.discard(annotationId);
    const action = isMadeForIt && annotations.remove(annotationId);
    if (isMadeForIt || draft.text !== note)
      offerUndo(t(isMadeForIt ? "margin.deleted" : "margin.changesDropped"), () => {
        if (action) takeBack(action);
        drafts.write(annotationId, draft);
      });
    onLeave(annotationId);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) save();
    else if (event.key === "Escape" && draft.text === note) cancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

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
