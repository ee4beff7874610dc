import { addressHere } from "../../browser/net/text-page";
import { announce } from "../../browser/page/announcer";
import { copyText } from "../../browser/page/clipboard";
import { quoteOf, type Colour } from "../../core/annotation/annotation";
import type { OrphanedAnnotation, PlacedAnnotation } from "../../core/anchoring/placement";
import { gistOf } from "../../core/text/gist";
import { useTranslation } from "../../i18n/react";
import { answerNote } from "../../state/reading/answering";
import {
  useColourName,
  usePreferences,
  useSession,
  useStores,
  useTakeBack,
} from "../../state/react";
import { useToast } from "../../ui/Toasts";

/** What is done with an open annotation, and said of it. */
export function useCardActs(entry: PlacedAnnotation | OrphanedAnnotation, isMine: boolean) {
  const { t } = useTranslation();
  const { annotations, drafts, preferences } = useStores();
  const { colour: lastColour } = usePreferences();
  const session = useSession();
  const toast = useToast();
  const colourName = useColourName();
  const takeBack = useTakeBack();
  const { id, target } = entry.annotation;

  return {
    answer(to: PlacedAnnotation) {
      const made = answerNote({ edition: session.edition, annotations, drafts }, to, lastColour);
      session.openSpot([made], "keyboard");
    },
    recolour(chosen: Colour) {
      annotations.setColour(id, chosen);
      preferences.set({ colour: chosen });
      const said = { colour: colourName(chosen), words: gistOf(quoteOf(target)) };
      announce(t("said.recoloured", said));
    },
    async copyLink() {
      const link = isMine && "range" in entry ? await session.passageLink(entry) : undefined;
      if (link?.ok === false && link.fault === "not-here")
        return toast({ message: t("late.unreachable", { name: t("margin.copyLink") }) });
      const isCopied = await copyText(link?.ok ? link.value : await addressHere());
      toast({ message: t(isCopied ? "margin.linkCopied" : "toolbar.notCopied") });
    },
    remove() {
      const action = annotations.remove(id);
      session.leave(id);
      const isKept = annotations.get().states.get(id)?.status !== "unsaved";
      toast({
        message: t(isKept ? "margin.deleted" : "margin.deletionUnsaved"),
        action: { label: t("margin.undo"), run: () => takeBack(action) },
      });
    },
  };
}
