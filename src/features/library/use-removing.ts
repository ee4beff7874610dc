import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef } from "react";
import { isTyping, letterOf } from "../../browser/page/keyboard";
import type { OwnTextSummary } from "../../core/library/own-text";
import { isolated } from "../../core/text/bidi-controls";
import { useTranslation } from "../../i18n/react";
import { removeText, restoreText } from "../../state/texts/removed-texts";
import { useKeepers, useStores } from "../../state/react";
import { useToast } from "../../ui/Toasts";

/** Removes a text with the notes on it, which go to the bin; undo brings both back, by its button or by Ctrl+Z. */
export function useRemoving(): (text: OwnTextSummary) => Promise<void> {
  const { t } = useTranslation();
  const { annotations } = useStores();
  const { texts } = useKeepers();
  const toast = useToast();
  const queries = useQueryClient();
  const where = useMemo(() => ({ annotations, texts, queries }), [annotations, queries, texts]);
  const last = useRef<string[]>([]);

  const takeBack = useCallback(
    (id: string) => {
      last.current = last.current.filter((it) => it !== id);
      void restoreText(where, id).then((isBack) => {
        if (!isBack) toast({ message: t("bringing.notPutBack") });
      });
    },
    [t, toast, where],
  );
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const id = last.current.at(-1);
      if (event.defaultPrevented || isTyping(event) || id === undefined) return;
      if (letterOf(event) !== "z" || event.ctrlKey === event.metaKey) return;
      if (event.altKey || event.shiftKey || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      takeBack(id);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [takeBack]);

  return async ({ id, headline }) => {
    const name = isolated(headline);
    if (!(await removeText(where, id)))
      return toast({ message: t("bringing.notRemoved", { name }) });
    last.current.push(id);
    toast({
      message: t("bringing.removed", { name }),
      action: { label: t("bringing.undo"), run: () => takeBack(id) },
    });
  };
}
