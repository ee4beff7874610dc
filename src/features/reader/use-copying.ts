import type { ClipboardEvent, RefObject } from "react";
import { HIDDEN_ATTRIBUTE } from "../../browser/page/hidden-marks";
import { rangeOfOffsets, selectedOffsets } from "../../browser/page/text-selection";

/** What is copied is the text, whatever of it is shown. */
export const useCopying =
  (root: RefObject<HTMLElement | null>, text: string) => (event: ClipboardEvent) => {
    const isHidden = root.current?.querySelector(`[${HIDDEN_ATTRIBUTE}]`);
    const selected = isHidden && root.current ? selectedOffsets(root.current) : null;
    if (!selected) return;
    const { start, end } = rangeOfOffsets(selected);
    event.clipboardData.setData("text/plain", text.slice(start, end));
    event.preventDefault();
  };
