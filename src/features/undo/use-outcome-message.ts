import { useCallback } from "react";
import { isolated } from "../../core/text/bidi-controls";
import { shortened } from "../../core/text/shorten";
import { useTranslation } from "../../i18n/react";
import type { Outcome } from "../../state/notes/undo";

const QUOTE_LETTERS = 40;

/** What there is to say after going a step back or forth; undefined is a step that was not there. */
export function useOutcomeMessage() {
  const { t } = useTranslation();
  return useCallback(
    (way: "undo" | "redo", outcome: Outcome | undefined): string => {
      const isUndo = way === "undo";
      if (!outcome) return t(isUndo ? "undo.noUndo" : "undo.noRedo");
      const { status, kind, quote } = outcome;
      const what = t(`undo.step.${kind}`);
      if (status === "written") return t("undo.written");
      if (status === "changed")
        return t(isUndo ? "undo.undoChanged" : "undo.redoChanged", { what });
      const said = t(isUndo ? "undo.undone" : "undo.redone", { what });
      if (status === "partly") return t("undo.partly", { said });
      if (quote === "") return said;
      return t("undo.on", { said, quote: isolated(shortened(quote, QUOTE_LETTERS)) });
    },
    [t],
  );
}
