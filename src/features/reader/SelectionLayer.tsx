import { useCallback, useEffect, useImperativeHandle, type Ref, type RefObject } from "react";
import { useTranslation } from "../../i18n/react";
import { copyText } from "../../browser/page/clipboard";
import type { Colour } from "../../core/annotation/annotation";
import type { PlacedAnnotation } from "../../core/anchoring/placement";
import { isSameRange } from "../../core/text/text-range";
import { usePreferences } from "../../state/react";
import type { Edition } from "../../core/article/edition";
import { useToast } from "../../ui/Toasts";
import type { DrawnText } from "./drawn-lines";
import { useChosenPassage } from "./use-chosen-passage";
import { useExtending } from "./use-extending";
import { SelectionToolbar } from "./SelectionToolbar";
import { useMarking } from "./use-marking";
import { useSelectionKeys } from "./use-selection-keys";
import { useSettling } from "./use-settling";
import { useWordCursor } from "./use-word-cursor";

type Props = {
  readonly root: RefObject<HTMLElement | null>;
  readonly edition: Edition;
  readonly drawing: DrawnText;
  readonly placed: readonly PlacedAnnotation[];
  /** Is given what begins a selection by keys: at the first word on screen, or at the one in focus. */
  readonly selecting: Ref<() => void>;
};

/** What a selection in the text leads to: the passage that would be marked, the toolbar, and its keys. */
export function SelectionLayer({ root, edition, drawing, placed, selecting }: Props) {
  const { text } = edition;
  const { onHighlight, onAnnotate, onPlaceHere } = useMarking();
  const { t } = useTranslation();
  const toast = useToast();
  const { colour: lastColour } = usePreferences();
  const chosen = useChosenPassage(root, text, drawing);
  const { passage, words, isByMouse, hold, forget } = chosen;
  const cursor = useWordCursor(root, text);
  const { start: startSelecting, stop: stopSelecting, begun } = cursor;
  useImperativeHandle(selecting, () => startSelecting, [startSelecting]);
  useEffect(() => {
    if (isByMouse || words === undefined) stopSelecting();
  }, [isByMouse, stopSelecting, words]);
  const { settle, goBack, leave } = useSettling({
    root,
    passage,
    from: begun?.from,
    hold,
    forget,
  });

  const same =
    passage && placed.find((it) => it.layer === "mine" && isSameRange(it.range, passage));
  const extending = useExtending(edition, placed, onPlaceHere ? undefined : passage);
  const highlight = useCallback(
    (colour: Colour, isByKeys: boolean) => {
      if (passage) settle(isByKeys, () => onHighlight(passage, colour));
    },
    [onHighlight, passage, settle],
  );
  const annotate = useCallback(() => {
    if (!passage) return;
    forget();
    onAnnotate(passage);
  }, [forget, onAnnotate, passage]);
  useSelectionKeys({
    root,
    passage,
    isPlacing: onPlaceHere !== undefined,
    onSelect: startSelecting,
    onHighlight: useCallback(() => highlight(lastColour, true), [highlight, lastColour]),
    onAnnotate: annotate,
    onLeave: leave,
  });

  if (!passage || words === undefined) return null;
  return (
    <SelectionToolbar
      key={onPlaceHere ? "placing" : "marking"}
      root={root}
      range={passage}
      words={words}
      colour={same?.annotation.colour}
      isExact={chosen.isExact}
      begun={begun}
      onHighlight={highlight}
      onAnnotate={annotate}
      extends={extending?.colour}
      onExtend={(isByKeys) => extending && settle(isByKeys, extending.extend)}
      onPlaceHere={onPlaceHere && ((isByKeys) => settle(isByKeys, () => onPlaceHere(passage)))}
      onCopy={() =>
        void copyText(words).then((isCopied) =>
          toast({ message: t(isCopied ? "toolbar.copied" : "toolbar.notCopied") }),
        )
      }
      onExactChange={chosen.setExact}
      onLeave={leave}
      onBack={goBack}
      onFocus={hold}
    />
  );
}
