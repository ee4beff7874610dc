import type { FirstWords } from "./messages";

export const en: FirstWords = {
  app: {
    name: "Hashiya",
    skipToText: "Skip to the text",
    loading: "Opening the text…",
    loadingPage: "Opening…",
    crashed: "Something went wrong that we did not expect.",
    allSaved: "What you wrote is kept in your browser.",
    notAllSaved:
      "The browser did not keep all that you wrote: some of it is on this page alone. Download a copy before you close it.",
    downloadAll: "Download a copy of everything",
    reload: "Open the page again",
  },
  library: {
    title: "Library",
    loading: "Opening the library…",
    empty: "There are no texts in the library yet.",
    annotations_one: "{{shown}} note of yours",
    annotations_other: "{{shown}} notes of yours",
  },
  article: {
    contents: "Contents",
    by: "By {{author}}",
    source: "Source",
  },
  fault: {
    unreachable: "The text could not be reached. Check the connection and try again.",
    silent: "Nothing came for fifteen seconds. Check the connection and try again.",
    missing: "There is no text at this address.",
    encoding: "The text's file is not in UTF-8: its letters cannot be read.",
    "not-json": "The text's file is damaged: it is not JSON.",
    "wrong-field": "The text's file is damaged: the field {{field}} is missing or wrong.",
    wrongFile: "The file is not what it should be: neither a text nor a list of texts.",
    library: "The list of texts could not be opened. Check the connection and try again.",
    guide: "The guide's notes could not be opened.",
    guideUnreachable: "The file of the guide's notes could not be reached.",
    guideEncoding: "The file of the guide's notes is not in UTF-8: its letters cannot be read.",
    guideBroken: "The file of the guide's notes is damaged at {{field}}.",
    retry: "Try again",
    toLibrary: "To the library",
    setAside_one:
      "{{shown}} record of your notes could not be read; it is left in the browser as it is.",
    setAside_other:
      "{{shown}} records of your notes could not be read; they are left in the browser as they are.",
  },
  late: {
    slow: "Still waiting for “{{name}}”…",
    unreachable: "Did not arrive “{{name}}”. Check the connection; we keep trying.",
    missing:
      "No longer there “{{name}}”. A newer version of the program may be out; your drafts stay when you open it.",
    broken: "Arrived cut or damaged “{{name}}”.",
    crashed: "Stopped working “{{name}}”. All else goes on.",
    reopen: "Open the newer version",
    close: "Close",
    layers: "layers of notes, and what others send",
    keepers: "what keeps your notes safe: the second copy and the backups",
    compare: "Compare",
  },
  colour: { saffron: "Saffron", sage: "Green", sky: "Sky", rose: "Rose", violet: "Violet" },
  toolbar: {
    label: "What to do with the selection",
    highlight: "Highlight: {{colour}}",
    note: "Note",
    copy: "Copy",
    copied: "Text copied",
    notCopied: "The browser refused to copy. Use the keyboard to copy.",
    exactLetters: "The letters as selected, not whole words",
    select: "Select words with the arrows",
    cursor: "Arrows move the selection, with Shift they widen it; Tab to the tools",
  },
  said: {
    selected: "Selected: {{words}}",
    dropped: "Selection dropped",
    marked: "Highlighted in {{colour}}: {{words}}",
    recoloured: "Colour is now {{colour}}: {{words}}",
    saved: "Note saved",
  },
  highlight: {
    mine: "my highlight",
    mineWithNote: "my note",
    guide: "the guide's note",
    shared: "note by {{person}}",
  },
  margin: {
    title: "Margin",
    undo: "Undo",
    unsaved: {
      full: "Not saved: the browser's room for this site is full.",
      blocked: "Not saved: the browser does not let this site store anything.",
    },
    withheld:
      "Not saved: in its place stands a record that this version does not write over. Download a backup.",
  },
  update: {
    available: "A new version of the program is ready.",
    elsewhere: "The program was updated in another tab.",
    now: "Update now",
    later: "Later",
    draftAtRisk: "The browser did not keep a draft: save the note before you update.",
  },
  bar: {
    preferences: "Preferences",
    shortcuts: "Keyboard shortcuts",
    storage: "Storage and backups",
  },
  toast: { dismiss: "Dismiss", label: "Notifications" },
};
