/** The words of the way to a text, a section, a note or a tag by a few letters; see `ar`. */
export const words = {
  title: "Go to…",
  close: "Close",
  field: "A text, a section, a note or a tag",
  hint: "Type a few of its letters, choose with the arrows and press Enter.",
  none: "Nothing has these letters.",
  results: "What was found",
  kind: { text: "Text", section: "Section", tag: "Tag", note: "Note", page: "Page" },
} as const;
