import { createInstance, type i18n } from "i18next";
import { words as arabic } from "./ar/first";
import type { Reference, Section } from "./messages";

export type { Section } from "./messages";

/** Each language's words lie in a folder that has its name: what is said from the start, and a file for each section. */
const files = import.meta.glob<{ readonly words: object }>(["./*/*.ts", "!./ar/first.ts"]);
const loaders: typeof files = { ...files, "./ar/first.ts": async () => ({ words: arabic }) };

/** The languages that the interface speaks (ISO 639-1), Arabic first. */
export const INTERFACE_LANGUAGES: readonly string[] = [
  ...new Set(["ar", ...Object.keys(files).map((path) => path.split("/")[1] ?? "")]),
];
/** One of `INTERFACE_LANGUAGES`. */
export type InterfaceLanguage = string;

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "messages";
    resources: { messages: Reference };
  }
}

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
    resources: { ar: { messages: arabic } },
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
    instance.addResourceBundle(language, "messages", await wordsOf(language, "first"), true);
  if (asked.get(instance) === language) await instance.changeLanguage(language);
}

/** Brings the words of one section, which are many and seldom needed, in all languages. */
export async function learnWords(instance: i18n, section: Section): Promise<void> {
  const inAll = await Promise.all(
    INTERFACE_LANGUAGES.map(
      async (language) => [language, await wordsOf(language, section)] as const,
    ),
  );
  for (const [language, words] of inAll)
    instance.addResourceBundle(language, "messages", { [section]: words }, true);
}

async function wordsOf(language: InterfaceLanguage, section: Section | "first"): Promise<object> {
  const load = loaders[`./${language}/${section}.ts`];
  if (!load) throw new Error(`There are no words for ${section} in ${language}`);
  return (await load()).words;
}
