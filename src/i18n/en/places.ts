/** The words of places in a text, and of going there; see `ar`. */
export const words = {
  notes_one: "{{shown}} note",
  notes_other: "{{shown}} notes",
  jumped: "You jumped to another place",
  back: "Back to where you were",
  stay: "Stay here",
} as const;
