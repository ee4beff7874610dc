import type { Messages } from "../messages";

export const words: Messages["edges"] = {
  start: "Start of the highlight",
  end: "End of the highlight",
  moved: "The highlight is now: {{words}}",
  noFurther: "This edge of the highlight goes no further",
  extended: "Highlight extended: {{words}}",
  merge: "Merge with the highlight beside it: “{{quote}}”",
  merged: "The two highlights are one now",
  mergedTooLong: "Not merged: both notes together have {{shown}} letters, and may have {{most}}.",
  undo: "Undo",
};
