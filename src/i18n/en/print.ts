import type { Messages } from "../messages";

export const words: Messages["print"] = {
  print: "Print the text and its notes",
  mine: "The reader’s notes",
  guide: "The guide’s notes",
  notesOf: "Notes by {{person}}",
  lost: "Notes that found no place in the text",
  source: "Source",
  printed: "Printed from {{program}}, {{date}}",
};
