import { shownOffset, type HiddenMarks } from "../../core/text/tashkeel";
import type { TextRange } from "../../core/text/text-range";

/** Which marks of a line are left out of the element that shows it. */
export const HIDDEN_ATTRIBUTE = "data-hidden";

/** Hidden marks as `HIDDEN_ATTRIBUTE` has them; undefined where there are none. */
export const hiddenNames = (hidden: HiddenMarks): string | undefined =>
  hidden.length === 0 ? undefined : hidden.map(({ start, end }) => `${start}-${end}`).join(" ");

const NOTHING_HIDDEN: HiddenMarks = [];
const known = new WeakMap<Element, { readonly names: string; readonly hidden: HiddenMarks }>();

/** The marks that an element leaves out of its line, counted from the line's first letter. */
export function hiddenIn(line: Element): HiddenMarks {
  const names = line.getAttribute(HIDDEN_ATTRIBUTE);
  if (names === null) return NOTHING_HIDDEN;
  const was = known.get(line);
  if (was?.names === names) return was.hidden;
  const hidden = names.split(" ").map((it) => {
    const [start = 0, end = 0] = it.split("-").map(Number);
    return { start, end };
  });
  known.set(line, { names, hidden });
  return hidden;
}

/** What is shown of a part of a line that begins at `first`, counted from the line's first letter that is shown. */
export function shownPart(line: Element, first: number, { start, end }: TextRange): TextRange {
  const hidden = hiddenIn(line);
  return { start: shownOffset(hidden, start - first), end: shownOffset(hidden, end - first) };
}
