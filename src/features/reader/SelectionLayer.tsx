import { useEffect, useLayoutEffect, useMemo, useState, type RefObject } from "react";
import { useTranslation } from "../../i18n/react";
import { copyText } from "../../browser/clipboard";
import { isTyping, letterOf } from "../../browser/keyboard";
import { rangeOfOffsets, type SelectedOffsets } from "../../browser/text-selection";
import type { Colour } from "../../core/annotation/annotation";
import type { PlacedAnnotation } from "../../core/anchoring/placement";
import { snapToGraphemes } from "../../core/text/graphemes";
import { isEmptyRange, isSameRange, type TextRange } from "../../core/text/text-range";
import { snapToWords, wordAt } from "../../core/text/words";
import { usePreferences } from "../../state/react";
import { useToast } from "../../ui/Toasts";
import type { DrawnText } from "./drawn-lines";
import { SelectionToolbar } from "./SelectionToolbar";
import { useTextSelection } from "./use-text-selection";
import { useWordCursor } from "./use-word-cursor";

export type Marking = {
  readonly onHighlight: (range: TextRange, colour: Colour) => void;
  readonly onAnnotate: (range: TextRange) => void;
  /** Given while the reader is choosing a passage for an annotation: then that is all a selection is for. */
  readonly onPlaceHere: ((range: TextRange) => void) | undefined;
};

type Props = Marking & {
  readonly root: RefObject<HTMLElement | null>;
  readonly text: string;
  readonly drawing: DrawnText;
  readonly placed: readonly PlacedAnnotation[];
};

/** What a selection in the text leads to: the passage that would be marked, the toolbar, and its keys. */
export function SelectionLayer({ root, text, drawing, placed, ...on }: Props) {
  const { onHighlight, onAnnotate, onPlaceHere } = on;
  const { t } = useTranslation();
  const toast = useToast();
  const { wholeWords, singleKeys, colour: lastColour } = usePreferences();
  const selection = useTextSelection(root, drawing);
  const { selected, isExact: isAltHeld, isByMouse, show, forget } = selection;
  const [switched, setSwitched] = useState<{ readonly on: object; readonly isExact: boolean }>();
  const startSelecting = useWordCursor(root, text);

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

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, ctrlKey, altKey, metaKey } = event;
      if (ctrlKey || altKey || metaKey || isTyping(event)) return;
      if (document.querySelector("dialog[open]")) return;
      const toolbar = document.querySelector<HTMLElement>(".selection-toolbar button");
      if (
        key === "Tab" &&
        passage &&
        toolbar &&
        !toolbar.parentElement?.contains(event.target as Node)
      ) {
        toolbar.focus();
      } else if (key === "Escape" && passage) forget();
      else if (!singleKeys) return;
      else if (letterOf(event) === "h" && passage && !onPlaceHere) onHighlight(passage, lastColour);
      else if (letterOf(event) === "a" && passage && !onPlaceHere) onAnnotate(passage);
      else if (letterOf(event) === "s") startSelecting();
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [
    passage,
    singleKeys,
    lastColour,
    onHighlight,
    onAnnotate,
    onPlaceHere,
    startSelecting,
    forget,
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
      onHighlight={(colour) => onHighlight(passage, colour)}
      onAnnotate={() => onAnnotate(passage)}
      onPlaceHere={
        onPlaceHere &&
        (() => {
          onPlaceHere(passage);
          forget();
        })
      }
      onCopy={() =>
        void copyText(text.slice(passage.start, passage.end)).then((isCopied) =>
          toast({ message: t(isCopied ? "toolbar.copied" : "toolbar.notCopied") }),
        )
      }
      onExactChange={(exact) => setSwitched({ on: selected, isExact: exact })}
      onLeave={forget}
    />
  );
}

/** A passage in the direction in which a selection was drawn. */
const drawnOver = ({ start, end }: TextRange, { anchor, focus }: SelectedOffsets) =>
  focus < anchor ? { anchor: end, focus: start } : { anchor: start, focus: end };

/** What a selection marks: whole words, or its exact letters; without blanks at the edges. */
function passageOf(text: string, selected: TextRange, isExact: boolean): TextRange {
  if (!isExact)
    return snapToGraphemes(text, wordJustBefore(text, selected) ?? snapToWords(text, selected));
  const words = text.slice(selected.start, selected.end);
  const start = selected.start + (words.length - words.trimStart().length);
  return snapToGraphemes(text, { start, end: Math.max(start, start + words.trim().length) });
}

/**
 * The word before a selection that holds but blanks and punctuation: a double click on the far half
 * of a word's last letter selects what follows the word, in Chromium and Firefox.
 */
function wordJustBefore(text: string, { start, end }: TextRange): TextRange | undefined {
  const isWordless = /^[\p{P}\p{Zs}]+$/u.test(text.slice(start, end));
  return isWordless && start > 0 ? wordAt(text, start - 1) : undefined;
}
