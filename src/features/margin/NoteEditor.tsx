import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { useTranslation } from "../../i18n/react";
import { announce } from "../../browser/announcer";
import type { Draft } from "../../state/drafts";
import { unsavedMessage, useStores } from "../../state/react";
import { Button } from "../../ui/Button";
import { useToast } from "../../ui/Toasts";

type Props = {
  readonly annotationId: string;
  readonly quote: string;
  /** The note as it is saved. */
  readonly note: string;
  readonly draft: Draft;
  readonly onLeave: (id: string) => void;
};

/** Writes a note. Each letter goes into the draft, so that nothing is lost; Escape leaves it there. */
export function NoteEditor({ annotationId, quote, note, draft, onLeave }: Props) {
  const { t } = useTranslation();
  const { annotations, drafts } = useStores();
  const toast = useToast();
  const field = useRef<HTMLTextAreaElement>(null);
  const [isRestored] = useState(draft.text !== note);

  useEffect(() => {
    const { current } = field;
    current?.focus({ preventScroll: true });
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);

  const offerUndo = (message: string, run: () => void) =>
    toast({ message, action: { label: t("margin.undo"), run } });
  const save = () => {
    annotations.setNote(annotationId, draft.text, draft.base);
    drafts.discard(annotationId);
    announce(t(unsavedMessage(annotations.snapshot(), annotationId) ?? "said.saved"));
    if (note !== "" && draft.text.trim() === "")
      offerUndo(t("margin.noteRemoved"), () => annotations.setNote(annotationId, note));
    onLeave(annotationId);
  };
  const cancel = () => {
    const isMadeForIt = draft.isNew && note === "";
    drafts.discard(annotationId);
    if (isMadeForIt) annotations.remove(annotationId);
    if (isMadeForIt || draft.text !== note)
      offerUndo(t(isMadeForIt ? "margin.deleted" : "margin.changesDropped"), () => {
        if (isMadeForIt) annotations.restore(annotationId);
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
      <textarea
        ref={field}
        dir={draft.text === "" ? undefined : "auto"}
        rows={4}
        value={draft.text}
        aria-label={t("margin.noteLabel", { quote })}
        placeholder={t("margin.notePlaceholder")}
        onChange={({ target }) => drafts.write(annotationId, { ...draft, text: target.value })}
        onKeyDown={onKeyDown}
      />
      {isRestored && <p className="card-fate">{t("margin.draftRestored")}</p>}
      {draft.fault && (
        <p role="alert" className="text-rubric text-sm">
          {t("margin.draftNotKept")}
        </p>
      )}
      {draft.others?.map((other) => (
        <p key={other} className="card-fate">
          {t("margin.othersWriting", { text: `\u2068${other}\u2069` })}
        </p>
      ))}
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={cancel}>
          {t("margin.cancel")}
        </Button>
        <Button look="primary" type="submit">
          {t("margin.save")}
        </Button>
      </div>
    </form>
  );
}
