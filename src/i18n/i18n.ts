import { createInstance, type i18n } from "i18next";
import { ar } from "./ar";
import type { FirstWords, Reference, Section, SectionWords } from "./messages";

export type { Section } from "./messages";

/** The languages that the interface speaks, Arabic first. */
export const INTERFACE_LANGUAGES = ["ar", "en"] as const;
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "messages";
    resources: { messages: Reference };
  }
}

export const directionOf = (language: InterfaceLanguage): "rtl" | "ltr" =>
  language === "ar" ? "rtl" : "ltr";

/** The first language of the reader's list that the interface speaks; Arabic where it speaks none. */
export function preferredLanguage(languages: readonly string[]): InterfaceLanguage {
  for (const tag of languages) {
    const known = INTERFACE_LANGUAGES.find(
      (language) => tag.toLowerCase().split("-")[0] === language,
    );
    if (known) return known;
  }
  return "ar";
}

/** The interface's words, in Arabic until `speak` says otherwise. */
export function createI18n(): i18n {
  const instance = createInstance();
  void instance.init({
    lng: "ar",
    fallbackLng: "ar",
    defaultNS: "messages",
    resources: { ar: { messages: ar } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return instance;
}

/** The words of the program that runs; tests make their own. */
export const programWords = createI18n();

/** The language that was asked for last: the words of another one may come after its own. */
const asked = new WeakMap<i18n, InterfaceLanguage>();

/** Goes over to a language; its words are loaded when it is first spoken. */
export async function speak(instance: i18n, language: InterfaceLanguage): Promise<void> {
  asked.set(instance, language);
  if (instance.getResource(language, "messages", "app") === undefined)
    instance.addResourceBundle(language, "messages", await loaders[language](), true);
  if (asked.get(instance) === language) await instance.changeLanguage(language);
}

const loaders: Record<InterfaceLanguage, () => Promise<FirstWords>> = {
  ar: () => Promise.resolve(ar),
  en: async () => (await import("./en")).en,
};

/** Brings the words of one section, which are many and seldom needed, in all languages. */
export async function learnWords(instance: i18n, section: Section): Promise<void> {
  const inAll = await Promise.all(
    INTERFACE_LANGUAGES.map(
      async (language) => [language, await sections[section][language]()] as const,
    ),
  );
  for (const [language, words] of inAll)
    instance.addResourceBundle(language, "messages", { [section]: words }, true);
}

const sections: {
  readonly [Name in Section]: Record<InterfaceLanguage, () => Promise<SectionWords[Name]>>;
} = {
  margin: {
    ar: async () => (await import("./ar-margin")).arMargin,
    en: async () => (await import("./en-margin")).enMargin,
  },
  edition: {
    ar: async () => (await import("./ar-margin")).arEdition,
    en: async () => (await import("./en-margin")).enEdition,
  },
  storage: {
    ar: async () => (await import("./ar-storage")).arStorage,
    en: async () => (await import("./en-storage")).enStorage,
  },
  layers: {
    ar: async () => (await import("./ar-layers")).arLayers,
    en: async () => (await import("./en-layers")).enLayers,
  },
  sharing: {
    ar: async () => (await import("./ar-sharing")).arSharing,
    en: async () => (await import("./en-sharing")).enSharing,
  },
  compare: {
    ar: async () => (await import("./ar-compare")).arCompare,
    en: async () => (await import("./en-compare")).enCompare,
  },
  undo: {
    ar: async () => (await import("./ar-undo")).arUndo,
    en: async () => (await import("./en-undo")).enUndo,
  },
  find: {
    ar: async () => (await import("./ar-find")).arFind,
    en: async () => (await import("./en-find")).enFind,
  },
  preferences: {
    ar: async () => (await import("./ar-preferences")).arPreferences,
    en: async () => (await import("./en-preferences")).enPreferences,
  },
  shortcuts: {
    ar: async () => (await import("./ar-shortcuts")).arShortcuts,
    en: async () => (await import("./en-shortcuts")).enShortcuts,
  },
  bringNotes: {
    ar: async () => (await import("./ar-bringing-notes")).arBringingNotes,
    en: async () => (await import("./en-bringing-notes")).enBringingNotes,
  },
  bringing: {
    ar: async () => (await import("./ar-bringing")).arBringing,
    en: async () => (await import("./en-bringing")).enBringing,
  },
  takingOut: {
    ar: async () => (await import("./ar-taking-out")).arTakingOut,
    en: async () => (await import("./en-taking-out")).enTakingOut,
  },
};
