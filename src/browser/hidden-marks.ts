import type { HiddenMarks } from "../core/text/tashkeel";

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
