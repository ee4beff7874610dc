import { useCallback, useEffect } from "react";
import { bringIntoView } from "../../browser/page/into-view";
import { isTyping, letterOf } from "../../browser/page/keyboard";
import { highlightOf } from "../../browser/storage/page-ids";
import { kindOf, nextOf } from "../../core/record/undo-history";
import { useTranslation } from "../../i18n/react";
import { useKeepers, useValue } from "../../state/react";
import { IconButton } from "../../ui/IconButton";
import { useToast } from "../../ui/Toasts";
import { useOutcomeMessage } from "./use-outcome-message";

type Props = { readonly articleId: string };

/** Takes back what was done on a text, and does it again: by two buttons, once something was done, and by keys. */
export function UndoDesk({ articleId }: Props) {
  const { t } = useTranslation();
  const { undo } = useKeepers();
  const toast = useToast();
  const messageOf = useOutcomeMessage();
  const { done, undone } = useValue(undo, (history) => history);
  const [last, next] = [nextOf(done, articleId), nextOf(undone, articleId)];

  const go = useCallback(
    (way: "undo" | "redo") => {
      const outcome = undo[way](articleId);
      toast({ message: messageOf(way, outcome) });
      requestAnimationFrame(() => showPlace(outcome?.ids[0]));
    },
    [articleId, messageOf, toast, undo],
  );

  // A toast's own button says nothing where it does what it says.
  useEffect(
    () => undo.refused.subscribe(() => toast({ message: messageOf("undo", undo.refused.get()) })),
    [messageOf, toast, undo],
  );

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const way = wayOf(event);
      if (!way || event.defaultPrevented || isTyping(event)) return;
      if (document.querySelector("dialog[open]")) return;
      event.preventDefault();
      go(way);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [go]);

  if (!last && !next) return null;
  return (
    <div role="group" aria-label={t("undo.label")} className="flex">
      <IconButton
        icon="undo-2"
        isDirectional
        label={last ? t("undo.undo", { what: t(`undo.step.${kindOf(last)}`) }) : t("undo.noUndo")}
        className="aria-disabled:[&>svg]:opacity-45"
        aria-disabled={!last}
        onClick={() => go("undo")}
      />
      <IconButton
        icon="redo-2"
        isDirectional
        label={next ? t("undo.redo", { what: t(`undo.step.${kindOf(next)}`) }) : t("undo.noRedo")}
        className="aria-disabled:[&>svg]:opacity-45"
        aria-disabled={!next}
        onClick={() => go("redo")}
      />
    </div>
  );
}

/** Ctrl or ⌘ with Z, with Shift the other way; Ctrl+Y, as in Windows. */
function wayOf(event: KeyboardEvent): "undo" | "redo" | undefined {
  const { ctrlKey, metaKey, altKey, shiftKey } = event;
  if (altKey || ctrlKey === metaKey) return undefined;
  const letter = letterOf(event);
  if (letter === "z") return shiftKey ? "redo" : "undo";
  return letter === "y" && ctrlKey && !shiftKey ? "redo" : undefined;
}

/** Shows the words that were changed; a highlight that is gone leaves the focus in the text. */
function showPlace(id: string | undefined) {
  const mark = id === undefined ? null : highlightOf(id);
  if (mark) bringIntoView(mark);
  if (document.activeElement === document.body)
    document.getElementById("text")?.focus({ preventScroll: true });
}
