/** Languages that are written from right to left unless their tag names another script. (CLDR) */
const RIGHT_TO_LEFT = new Set(
  "ar arc ary arz azb bqi ckb dv fa glk he khw ks ku lrc mzn nqo pnb ps sd syr ug ur yi".split(" "),
);
const RIGHT_TO_LEFT_SCRIPTS = new Set([
  "arab",
  "aran",
  "hebr",
  "nkoo",
  "syrc",
  "thaa",
  "adlm",
  "rohg",
]);

/**
 * The direction of texts in a language, by its BCP 47 tag: the text's own first letters may be
 * another language's, as where an Arabic article begins with an English name.
 */
export function directionOfLanguage(tag: string): "rtl" | "ltr" {
  const [language = "", ...subtags] = tag.toLowerCase().split("-");
  const script = subtags.find((subtag) => /^[a-z]{4}$/u.test(subtag));
  const isRtl = script ? RIGHT_TO_LEFT_SCRIPTS.has(script) : RIGHT_TO_LEFT.has(language);
  return isRtl ? "rtl" : "ltr";
}
