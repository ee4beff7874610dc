import { useCallback, useRef } from "react";
import type { Colour } from "../../core/annotation/annotation";
import { isolated } from "../../core/text/bidi-controls";
import { useTranslation } from "../../i18n/react";
import type { ManyActed } from "../../state/notes/many-notes";
import { useColourName, useKeepers } from "../../state/react";
import { useToast } from "../../ui/Toasts";

/** What can be done with many notes at once; each act is told, and can be taken back. */
export function useActing() {
  const { t, format } = useTranslation();
  const { many } = useKeepers();
  const toast = useToast();
  const nameOf = useColourName();
  const acts = useRef<ManyActed[]>([]);
  const takeBack = useCallback(
    (acted: ManyActed) => {
      acts.current = acts.current.filter((it) => it !== acted);
      const isWhole = many.takeBack(acted);
      toast({ message: t(isWhole ? "allNotes.undone" : "allNotes.partlyUndone") });
    },
    [many, t, toast],
  );
  const takeBackLast = useCallback(() => {
    const last = acts.current.at(-1);
    if (last) takeBack(last);
    else toast({ message: t("allNotes.nothingToUndo") });
  }, [t, takeBack, toast]);

  const tell = useCallback(
    (acted: ManyActed, said: string) => {
      const { left, unsaved, changed } = acted;
      const leftOnes = t("allNotes.left", { count: left, shown: format.number(left) });
      const message = [
        said,
        ...(left > 0 ? [leftOnes] : []),
        ...(unsaved > 0 ? [t("allNotes.unsaved")] : []),
      ];
      if (changed > 0) acts.current.push(acted);
      toast({
        message: message.join("\n"),
        action: changed > 0 ? { label: t("allNotes.undo"), run: () => takeBack(acted) } : undefined,
      });
    },
    [format, t, takeBack, toast],
  );

  const counted = useCallback(
    ({ changed: count }: ManyActed) => ({ count, shown: format.number(count) }),
    [format],
  );
  return {
    takeBackLast,
    async recolour(ids: readonly string[], colour: Colour) {
      const acted = await many.recolour(ids, colour);
      tell(
        acted,
        t("allNotes.recoloured", { ...counted(acted), colour: isolated(nameOf(colour)) }),
      );
    },
    async remove(ids: readonly string[]) {
      const acted = await many.remove(ids);
      tell(acted, t("allNotes.removed", counted(acted)));
    },
    async addTag(ids: readonly string[], tag: string) {
      const acted = await many.addTag(ids, tag);
      tell(acted, t("allNotes.tagged", { ...counted(acted), tag: isolated(tag) }));
    },
    async renameTag(ids: readonly string[], from: string, to: string) {
      const acted = await many.renameTag(ids, from, to);
      tell(acted, t("allNotes.renamed", { ...counted(acted), tag: isolated(to) }));
    },
  };
}

export type Acting = ReturnType<typeof useActing>;
