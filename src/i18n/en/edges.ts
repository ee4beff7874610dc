import type { Messages } from "../messages";

export const words: Messages["edges"] = {
  start: "Start of the highlight",
  end: "End of the highlight",
  moved: "The highlight is now: {{words}}",
  noFurther: "This edge of the highlight goes no further",
  undo: "Undo",
};
