import type { KeyboardEvent } from "react";
import { announce } from "../../browser/page/announcer";
import type { lengthOfNote } from "../../core/annotation/longest-note";
import { useTranslation } from "../../i18n/react";
import type { Draft } from "../../state/notes/drafts";
import { unsavedMessage, useStores, useTakeBack } from "../../state/react";
import { useToast } from "../../ui/Toasts";

type Written = {
  readonly annotationId: string;
  /** The note as it is saved. */
  readonly note: string;
  readonly draft: Draft;
  readonly isDeleted?: boolean;
  readonly onLeave: (id: string) => void;
};

/** How a note that is written is saved or let go, by button and by key. */
export function useNoteWriting(
  { annotationId, note, draft, isDeleted = false, onLeave }: Written,
  length: ReturnType<typeof lengthOfNote>,
) {
  const { t } = useTranslation();
  const { annotations, drafts } = useStores();
  const toast = useToast();
  const takeBack = useTakeBack();
  const offerUndo = (message: string, run: () => void) =>
    toast({ message, action: { label: t("margin.undo"), run } });
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
  return { save, cancel, onKeyDown };
}
