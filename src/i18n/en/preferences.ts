import type { Messages } from "../messages";

/** The words of the preferences, in English. */
export const words: Messages["preferences"] = {
  close: "Close",
  language: "Interface language",
  browserLanguage: "As the browser",
  theme: "Paper",
  themes: {
    auto: "As the device",
    light: "White",
    sepia: "Sepia",
    dark: "Night",
    contrast: "High contrast",
  },
  digits: "Digits",
  digitFamilies: { auto: "As the language", arab: "١٢٣", latn: "123" },
  face: "Typeface",
  faces: {
    amiri: "Amiri",
    naskh: "Noto Naskh",
    scheherazade: "Scheherazade",
    vazirmatn: "Vazirmatn",
    nastaliq: "Nastaliq",
  },
  faceSample: "العلم في الصغر كالنقش في الحجر",
  faceComing: "The typeface is on its way…",
  faceMissing:
    "This typeface did not arrive, so the text keeps the one it has. Try it again with a network.",
  leading: "Space between lines",
  tighter: "Closer",
  looser: "Further apart",
  measure: "Length of a line",
  shorter: "Shorter",
  longer: "Longer",
  align: "Edge of the lines",
  alignments: { start: "Free", justify: "Justified" },
  tashkeel: "Vowel marks",
  tashkeelShown: { all: "All", ends: "Word ends and shadda", none: "None" },
  colours: "Names of the colours",
  coloursAbout:
    "Name each colour by what you mean by it: the names show where you highlight, and go along with what you share.",
  textSize: "Letter size",
  smaller: "Smaller",
  larger: "Larger",
  wholeWords: "Mark whole words",
  singleKeys: "Single-letter shortcuts",
};
