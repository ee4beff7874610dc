import {
  RIGHT_TO_LEFT_LANGUAGES,
  RIGHT_TO_LEFT_LETTER,
  RIGHT_TO_LEFT_SCRIPTS,
} from "./right-to-left.ts";

export type Direction = "rtl" | "ltr";

/**
 * Languages whose script changes with the country, written `language-region`: first those that
 * are written from right to left there alone, then those that are not so there alone. (CLDR)
 */
const RIGHT_TO_LEFT_THERE = wordsOf(
  "az-iq az-ir ha-cm ha-sd kk-af kk-cn kk-ir kk-mn ku-iq ku-ir ku-lb ky-cn ms-cc pa-pk tg-pk uz-af",
);
const LEFT_TO_RIGHT_THERE = wordsOf("mey-sn sd-in ug-kz ug-mn");
/** Where a text of unknown language is most likely one that runs from right to left. (CLDR) */
const UND_RIGHT_TO_LEFT = wordsOf(
  "ae af bh cc dz eg eh il iq ir jo km kw lb ly ma mr mv om pk ps qa sa sd ss sy td tn ye",
);

/** Other codes of languages above, for which CLDR gives these. */
const SHORT: Readonly<Record<string, string>> = {
  aze: "az",
  azj: "az",
  hau: "ha",
  kaz: "kk",
  kir: "ky",
  kmr: "ku",
  kur: "ku",
  may: "ms",
  msa: "ms",
  pan: "pa",
  snd: "sd",
  tgk: "tg",
  uig: "ug",
  uzb: "uz",
  uzn: "uz",
  zsm: "ms",
};

/** A letter of any other script. */
const LEFT_TO_RIGHT_LETTER = new RegExp(`(?!${RIGHT_TO_LEFT_LETTER.source})\\p{L}`, "u");

/** Variants that say that the text is written in Latin letters, whatever its language. */
const TRANSCRIBED = /^(alalc97|fon[a-z]+)$/u;
/** A script that is told; "common", "inherited", "unwritten" and "unknown" tell none. */
const SCRIPT = /^(?!z(?:inh|xxx|yyy|zzz))[a-z]{4}$/u;

/**
 * The direction of texts in a language, by its BCP 47 tag: that of the script which the tag names,
 * else of the one that CLDR holds likely for the language, in its region where that matters. A
 * text's own first letters may be another language's, as where an Arabic article begins with an
 * English name.
 *
 * Our own table and not `Intl.Locale.prototype.maximize`, whose data differ from engine to engine.
 * Letter case does not count, `_` is taken for `-`, and what is no tag runs from left to right.
 */
export function directionOfLanguage(tag: string): Direction {
  // What follows a singleton says nothing of the script: `en-u-nu-arab`, `ar-x-latn`.
  const [language = "", ...subtags] = tag
    .toLowerCase()
    .replaceAll("_", "-")
    .replace(/(?:^|-)[a-z0-9]-.*/su, "")
    .split("-");
  const script = subtags.find((subtag) => SCRIPT.test(subtag));
  const isRtl = script
    ? RIGHT_TO_LEFT_SCRIPTS.has(script)
    : !subtags.some((subtag) => TRANSCRIBED.test(subtag)) && isLikelyRtl(language, subtags);
  return isRtl ? "rtl" : "ltr";
}

/** The direction of words all of whose letters run one way; undefined where there are both, or none. */
export function directionOfLetters(words: string): Direction | undefined {
  const isRtl = RIGHT_TO_LEFT_LETTER.test(words);
  const isLtr = LEFT_TO_RIGHT_LETTER.test(words);
  if (isRtl === isLtr) return undefined;
  return isRtl ? "rtl" : "ltr";
}

function isLikelyRtl(prefix: string, subtags: readonly string[]): boolean {
  // `ar-arz` is Egyptian Arabic, as `arz` is. (RFC 5646, 2.2.2)
  const [extended = ""] = subtags;
  const language = /^[a-z]{3}$/u.test(extended) ? extended : prefix;
  const region = subtags.find((subtag) => /^[a-z]{2}$/u.test(subtag)) ?? "";
  if (language === "und") return UND_RIGHT_TO_LEFT.has(region);
  const there = `${SHORT[language] ?? language}-${region}`;
  return RIGHT_TO_LEFT_LANGUAGES.has(language)
    ? !LEFT_TO_RIGHT_THERE.has(there)
    : RIGHT_TO_LEFT_THERE.has(there);
}

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}
