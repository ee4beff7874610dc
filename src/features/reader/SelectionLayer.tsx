import {
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type Ref,
  type RefObject,
} from "react";
import { useTranslation } from "../../i18n/react";
import { announce } from "../../browser/page/announcer";
import { copyText } from "../../browser/page/clipboard";
import { focusOn } from "../../browser/page/focus";
import { heldWith, isTyping, letterOf } from "../../browser/page/keyboard";
import { highlightOf } from "../../browser/storage/page-ids";
import { LINE_ATTRIBUTE, rangeOfOffsets } from "../../browser/page/text-selection";
import type { Colour } from "../../core/annotation/annotation";
import type { PlacedAnnotation } from "../../core/anchoring/placement";
import { gistOf } from "../../core/text/gist";
import { isEmptyRange, isSameRange } from "../../core/text/text-range";
import { usePreferences } from "../../state/react";
import type { Edition } from "../../core/article/edition";
import { useToast } from "../../ui/Toasts";
import type { DrawnText } from "./drawn-lines";
import { drawnOver, passageOf } from "./selected-passage";
import { useExtending } from "./use-extending";
import { SelectionToolbar } from "./SelectionToolbar";
import { useMarking } from "./use-marking";
import { useTextSelection } from "./use-text-selection";
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
  const { wholeWords, singleKeys, colour: lastColour } = usePreferences();
  const selection = useTextSelection(root, drawing);
  const { selected, isExact: isAltHeld, isByMouse, show, hold, forget } = selection;
  const [switched, setSwitched] = useState<{ readonly on: object; readonly isExact: boolean }>();
  const cursor = useWordCursor(root, text);
  const { start: startSelecting, stop: stopSelecting, begun } = cursor;
  useImperativeHandle(selecting, () => startSelecting, [startSelecting]);

  const isExact =
    switched && switched.on === selected ? switched.isExact : isAltHeld === wholeWords;
  const passage = useMemo(() => {
    const range = selected && passageOf(text, rangeOfOffsets(selected), isExact);
    return range && !isEmptyRange(range) ? range : undefined;
  }, [isExact, selected, text]);
  const same =
    passage && placed.find((it) => it.layer === "mine" && isSameRange(it.range, passage));

  // What would be marked is shown by the selection itself: a paint over a part of a word clips letters.
  useLayoutEffect(() => {
    if (selected && passage && isByMouse)
      show(selected, isExact ? selected : drawnOver(passage, selected));
  }, [isByMouse, isExact, passage, selected, show]);

  const extending = useExtending(edition, placed, onPlaceHere ? undefined : passage);

  const words = passage && text.slice(passage.start, passage.end);
  useEffect(() => {
    if (isByMouse || words === undefined) stopSelecting();
    if (words !== undefined) announce(t("said.selected", { words: gistOf(words) }));
  }, [isByMouse, stopSelecting, t, words]);

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
  /** Back to where the reader was before the toolbar, or the keys, took the focus. */
  const goBack = useCallback(() => {
    if (!document.activeElement?.closest(".selection-toolbar")) return;
    const line = [...(root.current?.querySelectorAll<HTMLElement>(`[${LINE_ATTRIBUTE}]`) ?? [])];
    const here = line.findLast((it) => Number(it.dataset["start"]) <= (passage?.start ?? 0));
    const from = begun?.from;
    const isHome = from instanceof HTMLElement && from !== document.body && from.isConnected;
    const to = isHome ? from : here;
    if (to) focusOn(to);
    hold();
  }, [begun, hold, passage, root]);
  const leave = useCallback(() => {
    goBack();
    forget();
    announce(t("said.dropped"));
  }, [forget, goBack, t]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const held = heldWith(event);
      if (!held || isTyping(event) || document.querySelector("dialog[open]")) return;
      const { key, shiftKey } = event;
      const act = held === "combination" ? COMBINED[letterOf(event)] : SINGLE[letterOf(event)];
      const toolbar = document.querySelector<HTMLElement>(
        ".selection-toolbar button[tabindex='0']",
      );
      // From the text alone, and forward: all else goes its way.
      const isInText =
        event.target === document.body || root.current?.contains(event.target as Node) === true;
      if (key === "Tab" && held === "nothing" && !shiftKey && passage && isInText) toolbar?.focus();
      else if (key === "Escape" && held === "nothing" && passage) leave();
      else if (!act || (held === "nothing" && !singleKeys)) return;
      else if (act === "select") startSelecting();
      else if (!passage || onPlaceHere) return;
      else if (act === "highlight") highlight(lastColour, true);
      else annotate();
      event.preventDefault();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [
    annotate,
    highlight,
    lastColour,
    leave,
    onPlaceHere,
    passage,
    root,
    singleKeys,
    startSelecting,
  ]);

  if (!passage || !selected) return null;
  return (
    <SelectionToolbar
      key={onPlaceHere ? "placing" : "marking"}
      root={root}
      range={passage}
      words={text.slice(passage.start, passage.end)}
      colour={same?.annotation.colour}
      isExact={isExact}
      begun={begun}
      onHighlight={highlight}
      onAnnotate={annotate}
      extends={extending?.colour}
      onExtend={(isByKeys) => extending && settle(isByKeys, extending.extend)}
      onPlaceHere={onPlaceHere && ((isByKeys) => settle(isByKeys, () => onPlaceHere(passage)))}
      onCopy={() =>
        void copyText(text.slice(passage.start, passage.end)).then((isCopied) =>
          toast({ message: t(isCopied ? "toolbar.copied" : "toolbar.notCopied") }),
        )
      }
      onExactChange={(exact) => setSwitched({ on: selected, isExact: exact })}
      onLeave={leave}
      onBack={goBack}
      onFocus={hold}
    />
  );
}

/** What a letter does alone, and what with the program's own combination: those keys are free in every browser. */
const SINGLE: Acts = { s: "select", h: "highlight", a: "annotate" };
const COMBINED: Acts = { w: "select", h: "highlight", m: "annotate" };
type Acts = Readonly<Partial<Record<string, "select" | "highlight" | "annotate">>>;
