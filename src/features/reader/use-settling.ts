import { useCallback, useLayoutEffect, useRef, type RefObject } from "react";
import { announce } from "../../browser/page/announcer";
import { focusOn } from "../../browser/page/focus";
import { LINE_ATTRIBUTE } from "../../browser/page/text-selection";
import { highlightOf } from "../../browser/storage/page-ids";
import type { TextRange } from "../../core/text/text-range";
import { useTranslation } from "../../i18n/react";

type Settling = {
  readonly root: RefObject<HTMLElement | null>;
  readonly passage: TextRange | undefined;
  /** What had the focus before a selection was begun by keys. */
  readonly from: Element | null | undefined;
  readonly hold: () => void;
  readonly forget: () => void;
};

/** How a selection is done with, and where the focus is then. */
export function useSettling({ root, passage, from, hold, forget }: Settling) {
  const { t } = useTranslation();
  const nextFocus = useRef<string>(undefined);
  // It is drawn, or drawn anew, in the render that follows.
  useLayoutEffect(() => {
    const mark = nextFocus.current === undefined ? null : highlightOf(nextFocus.current);
    if (!mark) return;
    nextFocus.current = undefined;
    focusOn(mark);
  });

  /** Does something with the passage, and lets it go; one who works by keys is then at the mark. */
  const settle = useCallback(
    (isByKeys: boolean, act: () => string | undefined) => {
      const id = act();
      if (isByKeys) nextFocus.current = id;
      forget();
    },
    [forget],
  );
  /** Back to where the reader was before the toolbar, or the keys, took the focus. */
  const goBack = useCallback(() => {
    if (!document.activeElement?.closest(".selection-toolbar")) return;
    const line = [...(root.current?.querySelectorAll<HTMLElement>(`[${LINE_ATTRIBUTE}]`) ?? [])];
    const here = line.findLast((it) => Number(it.dataset["start"]) <= (passage?.start ?? 0));
    const isHome = from instanceof HTMLElement && from !== document.body && from.isConnected;
    const to = isHome ? from : here;
    if (to) focusOn(to);
    hold();
  }, [from, hold, passage, root]);
  const leave = useCallback(() => {
    goBack();
    forget();
    announce(t("said.dropped"));
  }, [forget, goBack, t]);
  return { settle, goBack, leave };
}
