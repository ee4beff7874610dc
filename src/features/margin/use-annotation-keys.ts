import { useEffect } from "react";
import { bringIntoView } from "../../browser/page/into-view";
import { idsInList } from "../../browser/storage/page-ids";
import { isTyping, letterOf } from "../../browser/page/keyboard";
import { usePreferences, useSession, useValue } from "../../state/react";

/** N and Shift+N go through the passages that are annotated in the text; Escape closes the open one. */
export function useAnnotationKeys(): void {
  const { openId, openCard, leave } = useSession();
  const { singleKeys } = usePreferences();
  const activeId = useValue(openId);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, shiftKey, ctrlKey, altKey, metaKey, defaultPrevented } = event;
      if (defaultPrevented || ctrlKey || altKey || metaKey || isTyping(event)) return;
      if (document.querySelector("dialog[open]")) return;
      if (key === "Escape" && activeId !== undefined) leave(activeId);
      else if (singleKeys && letterOf(event) === "n") {
        const next = stopFrom(activeId, shiftKey ? -1 : 1);
        if (!next) return;
        next.mark.focus({ preventScroll: true });
        bringIntoView(next.mark, "center");
        // The next passage of the open note leaves it open.
        if (activeId !== undefined && next.id !== activeId) openCard(next.id);
      } else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [activeId, leave, openCard, singleKeys]);
}

type Stop = { readonly mark: HTMLElement; readonly id: string };

/** The annotation that follows (or precedes) the one in focus, else the open one, else what is on screen. */
function stopFrom(activeId: string | undefined, step: 1 | -1): Stop | undefined {
  const stops: Stop[] = [...document.querySelectorAll<HTMLElement>("[data-stops]")].flatMap(
    (mark) => idsInList(mark.dataset["stops"]).map((id) => ({ mark, id })),
  );
  const focused = stops.findIndex(({ mark }) => mark === document.activeElement);
  const active = stops.findIndex(({ id }) => id === activeId);
  const isOpenInFocus =
    active !== -1 && (focused === -1 || stops[active]?.mark === stops[focused]?.mark);
  const at = isOpenInFocus ? active : focused;
  if (at !== -1) return stops[(at + step + stops.length) % stops.length];
  const below = stops.findIndex(({ mark }) => mark.getBoundingClientRect().top > 0);
  return stops[(Math.max(below, 0) + (step === 1 ? 0 : stops.length - 1)) % stops.length];
}
