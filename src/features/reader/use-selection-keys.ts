import { useEffect, type RefObject } from "react";
import { heldWith, isTyping, letterOf } from "../../browser/page/keyboard";
import type { TextRange } from "../../core/text/text-range";
import { usePreferences } from "../../state/react";

type Keys = {
  readonly root: RefObject<HTMLElement | null>;
  readonly passage: TextRange | undefined;
  /** A note is being placed by hand: its passage is not marked by keys. */
  readonly isPlacing: boolean;
  readonly onSelect: () => void;
  readonly onHighlight: () => void;
  readonly onAnnotate: () => void;
  readonly onLeave: () => void;
};

/** What the keys do with a selection: begin one, mark it, annotate it, go to its toolbar, let it go. */
export function useSelectionKeys(keys: Keys): void {
  const { root, passage, isPlacing, onSelect, onHighlight, onAnnotate, onLeave } = keys;
  const { singleKeys } = usePreferences();
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
      else if (key === "Escape" && held === "nothing" && passage) onLeave();
      else if (!act || (held === "nothing" && !singleKeys)) return;
      else if (act === "select") onSelect();
      else if (!passage || isPlacing) return;
      else if (act === "highlight") onHighlight();
      else onAnnotate();
      event.preventDefault();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [isPlacing, onAnnotate, onHighlight, onLeave, onSelect, passage, root, singleKeys]);
}

/** What a letter does alone, and what with the program's own combination: those keys are free in every browser. */
const SINGLE: Acts = { s: "select", h: "highlight", a: "annotate" };
const COMBINED: Acts = { w: "select", h: "highlight", m: "annotate" };
type Acts = Readonly<Partial<Record<string, "select" | "highlight" | "annotate">>>;
