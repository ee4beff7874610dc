import { useEffect, useLayoutEffect, useMemo, useState, type RefObject } from "react";
import { announce } from "../../browser/page/announcer";
import { rangeOfOffsets } from "../../browser/page/text-selection";
import { gistOf } from "../../core/text/gist";
import { isEmptyRange } from "../../core/text/text-range";
import { useTranslation } from "../../i18n/react";
import { usePreferences } from "../../state/react";
import type { DrawnText } from "./drawn-lines";
import { drawnOver, passageOf } from "./selected-passage";
import { useTextSelection } from "./use-text-selection";

/** The passage that a selection means: its whole words, or its letters alone. It is shown by the selection itself, and said. */
export function useChosenPassage(
  root: RefObject<HTMLElement | null>,
  text: string,
  drawing: DrawnText,
) {
  const { t } = useTranslation();
  const { wholeWords } = usePreferences();
  const selection = useTextSelection(root, drawing);
  const { selected, isExact: isAltHeld, isByMouse, show } = selection;
  const [switched, setSwitched] = useState<{ readonly on: object; readonly isExact: boolean }>();
  const isExact =
    switched && switched.on === selected ? switched.isExact : isAltHeld === wholeWords;
  const passage = useMemo(() => {
    const range = selected && passageOf(text, rangeOfOffsets(selected), isExact);
    return range && !isEmptyRange(range) ? range : undefined;
  }, [isExact, selected, text]);

  // What would be marked is shown by the selection itself: a paint over a part of a word clips letters.
  useLayoutEffect(() => {
    if (selected && passage && isByMouse)
      show(selected, isExact ? selected : drawnOver(passage, selected));
  }, [isByMouse, isExact, passage, selected, show]);

  const words = passage && text.slice(passage.start, passage.end);
  useEffect(() => {
    if (words !== undefined) announce(t("said.selected", { words: gistOf(words) }));
  }, [t, words]);

  const setExact = (exact: boolean) => {
    if (selected) setSwitched({ on: selected, isExact: exact });
  };
  return { ...selection, passage, words, isExact, setExact };
}
