import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from "react";
import { bringIntoView } from "../../browser/page/into-view";
import { isTyping } from "../../browser/page/keyboard";
import {
  firstOffsetBelow,
  LINE_ATTRIBUTE,
  offsetOfElement,
  offsetALineAway,
  selectedOffsets,
  selectOffsets,
} from "../../browser/page/text-selection";
import type { TextRange } from "../../core/text/text-range";
import { nextWord, previousWord, wordAt } from "../../core/text/words";

const HEADER = 72;

type Cursor = {
  /** The word that the selection began on, and the one it was drawn to. */
  readonly from: TextRange;
  readonly to: TextRange;
};

/**
 * Selecting by keyboard alone. `start` takes the first word on screen, or the one in focus; then
 * the arrows move to other words and lines, and with Shift they draw the selection out. Shift and
 * an arrow with nothing selected start too. A selection made otherwise is left to the browser.
 */
export function useWordCursor(root: RefObject<HTMLElement | null>, text: string): WordCursor {
  const [begun, setBegun] = useState<Begun>();
  const cursor = useRef<Cursor | null>(null);
  const actions = useRef({ start: () => {} });

  useEffect(() => {
    const select = (next: Cursor) => {
      if (!root.current) return;
      cursor.current = next;
      selectOffsets(root.current, offsetsOf(next));
      const at = getSelection()?.focusNode?.parentElement;
      if (at) bringIntoView(at);
    };

    const start = () => {
      if (!root.current) return;
      const focused = root.current.contains(document.activeElement)
        ? document.activeElement
        : undefined;
      const offset =
        (focused && offsetOfElement(focused)) ?? firstOffsetBelow(root.current, HEADER);
      const word = wordAt(text, offset) ?? nextWord(text, offset);
      if (!word) return;
      select({ from: word, to: word });
      const { activeElement } = document;
      setBegun((was) =>
        activeElement?.closest(".selection-toolbar") ? { ...was } : { from: activeElement },
      );
    };

    const move = (key: string, isExtending: boolean) => {
      const at = cursor.current;
      if (!root.current || !at) return;
      const to = wordToward(root.current, text, at.to, key);
      if (to) select({ from: isExtending ? at.from : to, to });
    };

    const onKeyDown = (event: KeyboardEvent) => {
      const { key, shiftKey, ctrlKey, altKey, metaKey } = event;
      if (!ARROWS.has(key) || ctrlKey || altKey || metaKey || isTyping(event) || !root.current)
        return;
      if ((event.target as Element).closest("[role=toolbar] > button, dialog, aside")) return;
      const selected = selectedOffsets(root.current);
      if (!isAtCursor(selected, cursor.current)) {
        cursor.current = null;
        if (!shiftKey || selected) return;
        start();
      } else move(key, shiftKey);
      event.preventDefault();
    };

    actions.current = { start };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [root, text]);

  const start = useCallback(() => actions.current.start(), []);
  const stop = useCallback(() => {
    cursor.current = null;
    setBegun(undefined);
  }, []);
  return useMemo(() => ({ start, stop, begun }), [begun, start, stop]);
}

type WordCursor = {
  readonly start: () => void;
  readonly stop: () => void;
  /** Undefined while no words are selected by keys. */
  readonly begun: Begun | undefined;
};

/** A selection by keys, from its start: what had the focus before. */
export type Begun = { readonly from?: Element | null };

const ARROWS = new Set(["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"]);

const offsetsOf = ({ from, to }: Cursor) =>
  to.start < from.start
    ? { anchor: from.end, focus: to.start }
    : { anchor: from.start, focus: to.end };

function isAtCursor(
  selected: ReturnType<typeof selectedOffsets>,
  cursor: Cursor | null,
): cursor is Cursor {
  if (!selected || !cursor) return false;
  const { anchor, focus } = offsetsOf(cursor);
  return selected.anchor === anchor && selected.focus === focus;
}

function wordToward(root: Element, text: string, word: TextRange, key: string) {
  if (key === "ArrowUp" || key === "ArrowDown") {
    const offset = offsetALineAway(root, word.start, key === "ArrowDown");
    return offset === undefined ? undefined : (wordAt(text, offset) ?? nextWord(text, offset));
  }
  // As the block runs in which the word is, which may be in another language than the article.
  const { focusNode } = getSelection() ?? {};
  const block = focusNode?.parentElement?.closest(`[${LINE_ATTRIBUTE}]`) ?? root;
  const isRtl = getComputedStyle(block).direction === "rtl";
  return (key === "ArrowLeft") === isRtl
    ? nextWord(text, word.end)
    : previousWord(text, word.start);
}
