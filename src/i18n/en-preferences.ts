import type { Messages } from "./messages";

/** The words of the preferences, in English. */
export const enPreferences: Messages["preferences"] = {
  close: "Close",
  language: "Interface language",
  languages: { auto: "As the browser", ar: "العربية", en: "English" },
  theme: "Paper",
  themes: { auto: "As the device", light: "White", sepia: "Sepia", dark: "Night" },
  digits: "Digits",
  digitFamilies: { auto: "As the language", arab: "١٢٣", latn: "123" },
  textSize: "Letter size",
  smaller: "Smaller",
  larger: "Larger",
  wholeWords: "Mark whole words",
  singleKeys: "Single-letter shortcuts",
};
