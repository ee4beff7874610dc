import type { PlacedAnnotation } from "../../core/anchoring/placement";
import type { Annotation } from "../../core/annotation/annotation";
import type { Action } from "../../core/record/part-change";
import type { TextRange } from "../../core/text/text-range";
import { useTranslation } from "../../i18n/react";
import { nod, placeNotes, unreworded } from "../../state/reading/placing";
import { useSession, useStores, useTakeBack } from "../../state/react";
import { useToast } from "../../ui/Toasts";

/** Giving annotations their passages on the edition at hand: by a nod, all at once, or by hand; each can be undone. */
export function usePlacing() {
  const { t } = useTranslation();
  const { annotations } = useStores();
  const { edition, placement, beginPlacing } = useSession();
  const toast = useToast();
  const takeBack = useTakeBack();
  const tell = (action: Action, message: string) =>
    toast({ message, action: { label: t("margin.undo"), run: () => takeBack(action) } });
  const at = { edition, annotations };
  return {
    onNod: (placed: PlacedAnnotation) => tell(nod(at, [placed]), t("edition.nodded")),
    onAccept: () => tell(nod(at, unreworded(placement.get().placed)), t("edition.accepted")),
    onReplace: (annotation: Annotation) =>
      beginPlacing({
        annotation,
        placeHere: (range: TextRange) =>
          tell(placeNotes(at, [[annotation.id, range]]), t("edition.placed")),
      }),
  };
}
