import { useCallback } from "react";
import { announce } from "../../browser/page/announcer";
import { targetAt } from "../../core/anchoring/target-at";
import { gistOf } from "../../core/text/gist";
import type { TextRange } from "../../core/text/text-range";
import { useTranslation } from "../../i18n/react";
import { unsavedMessage, useStores, useTakeBack } from "../../state/react";
import type { Edition } from "../../core/article/edition";
import { useToast } from "../../ui/Toasts";

/** Gives an annotation another range, and says so: by a toast with its way back where a pointer did it. */
export function useMoving({ article, text, id: edition }: Edition) {
  const { t } = useTranslation();
  const { annotations } = useStores();
  const toast = useToast();
  const takeBack = useTakeBack();
  return useCallback(
    (id: string, range: TextRange, by: "pointer" | "keyboard") => {
      const target = targetAt({ source: article.id, edition, text }, range);
      const action = annotations.setTargets(new Map([[id, target]]));
      const done = t("edges.moved", { words: gistOf(text.slice(range.start, range.end)) });
      const fault = unsavedMessage(annotations.get().states.get(id));
      const message = fault ? `${done}. ${t(fault)}` : done;
      if (by === "keyboard") announce(message);
      else toast({ message, action: { label: t("edges.undo"), run: () => takeBack(action) } });
    },
    [annotations, article, edition, t, takeBack, text, toast],
  );
}
