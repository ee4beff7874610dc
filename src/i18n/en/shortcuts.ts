import type { Messages } from "../messages";

/** The words of the shortcuts, in English. */
export const words: Messages["shortcuts"] = {
  close: "Close",
  next: "Next note",
  previous: "Previous note",
  open: "Open the note on a word",
  back: "Back to the word",
  select: "Start a selection in the text",
  move: "Move the selection by a word or a line",
  extend: "Widen or narrow the selection",
  highlight: "Highlight the selection",
  annotate: "Write a note on the selection",
  moveEnd: "On a highlight: move its end by a word",
  moveStart: "On a highlight: move its start by a word",
  moveByLetter: "The same by a letter: its end, its start",
  save: "Save the note while writing it",
  undo: "Undo what you did last in the text",
  redo: "Redo what you undid",
  find: "Find in the text",
  nextFound: "Next place that was found",
  go: "Go to a text, a section, a note or a tag",
  wayBack: "Back to where you were before a jump",
  help: "This list",
  off: "Single-letter shortcuts are turned off in the preferences.",
  or: "or",
  screenReader:
    "A screen reader keeps single letters to itself, so use {{select}} to start a selection (or the button “{{button}}”), then the arrows to move it, with the reader in focus mode, then {{highlight}} to highlight or {{annotate}} to write a note. You are told what was selected, highlighted and saved. Highlighted words are links and are found like links; Enter opens their note and Esc leads back to them.",
};
