import type { Messages } from "../messages";

export const words: Messages["undo"] = {
  label: "Undo and redo",
  undo: "Undo {{what}}",
  redo: "Redo {{what}}",
  noUndo: "Nothing to undo in this text",
  noRedo: "Nothing to redo in this text",
  step: {
    made: "the highlight",
    note: "the edit",
    colour: "the change of colour",
    target: "the new place",
    deleted: "the deletion",
    restored: "the restoring",
    merged: "the merging",
    tags: "the tags",
    star: "the star",
    resolved: "the mark of being done",
    passages: "the further passages",
  },
  undone: "Undid {{what}}",
  redone: "Redid {{what}}",
  on: "{{said}}: “{{quote}}”",
  partly: "{{said}}; what was changed since stays as it is",
  undoChanged: "Could not undo {{what}}: the note was changed since",
  redoChanged: "Could not redo {{what}}: the note was changed since",
  written: "First save or cancel the note that you are writing",
};
