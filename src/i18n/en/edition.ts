import type { SectionWords } from "../messages";

export const words: SectionWords["edition"] = {
  changed: "This text has changed since you made your notes on it.",
  fate: {
    unchanged: "as it was",
    moved: "moved",
    respelt: "vocalised or spelt otherwise",
    reworded: "reworded",
  },
  lost: "did not find its place",
  was: "Was:",
  is: "Now:",
  stillRight: "Is your note still right?",
  nod: "Yes, still right",
  nodded: "The note now belongs to the new words",
  accept: "Got it",
  accepted: "The notes now belong to the new text",
  placeHere: "Place it here",
  replace: "Choose its place",
  placing: "Select the place of “{{quote}}” in the text",
  addingPassage: "Select another passage for the note on “{{quote}}”",
  placed: "The note has its new place",
  cancel: "Cancel",
  export: "Download them",
  progress: "How much of the search is done",
  seeking_one: "Looking for the place of {{shown}} note…",
  seeking_other: "Looking for the places of {{shown}} notes…",
};
