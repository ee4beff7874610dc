/**
 * What the fold takes for the same. Each class can be switched off by name.
 *
 * | class         | what it does                                                                  |
 * |---------------|-------------------------------------------------------------------------------|
 * | `tashkeel`    | drops vowel and Qur'anic marks: 0610–061A, 064B–065F, 0670, 06D6–06DC,        |
 * |               | 06DF–06E4, 06E7–06E8, 06EA–06ED, and Arabic Extended-A, -B and -C             |
 * | `tatweel`     | drops ـ                                                                       |
 * | `controls`    | drops bidi and other format controls, variation selectors, soft hyphens,      |
 * |               | ZWJ, and (but in Persian mode) ZWNJ                                           |
 * | `hamza`       | آ أ إ ٱ → ا, ؤ → و, ئ → ي                                                     |
 * | `yeh`         | ى ی → ي                                                                       |
 * | `teh`         | ة → ه                                                                         |
 * | `kaf`         | ک ڪ → ك                                                                       |
 * | `heh`         | ہ ھ ە ۀ ۂ ۃ → ه                                                               |
 * | `forms`       | presentation forms and widths → the letters they show: ﻻ → لا, ﷲ → الله, Ａ → A |
 * | `composition` | NFD → NFC                                                                     |
 * | `digits`      | ٠–٩, ۰–۹ and the other decimal digits → 0–9                                   |
 * | `latin`       | capitals → small letters (of every script), accents dropped from Latin letters |
 * | `punctuation` | quotes → ' or ", dashes → -, ، ؛ ؟ ٪ ٫ ٬ → , ; ? % . ,                        |
 * | `spaces`      | a run of white space, line breaks too → one space                             |
 *
 * `Intl.Collator` is no substitute: it holds ٱ ≠ ا, ة ≠ ه and ؤ ≠ و, and varies by locale.
 */
export const FOLD_CLASSES = [
  "tashkeel",
  "tatweel",
  "controls",
  "hamza",
  "yeh",
  "teh",
  "kaf",
  "heh",
  "forms",
  "composition",
  "digits",
  "latin",
  "punctuation",
  "spaces",
] as const;

export type FoldClass = (typeof FOLD_CLASSES)[number];

/** Every class is on unless it is `false` here; `persian` keeps ZWNJ, which parts words in Persian. */
export type FoldOptions = { readonly [name in FoldClass]?: boolean } & {
  readonly persian?: boolean;
};

/** The classes that are plain lists: each letter of the first becomes the second. */
export const LETTERS: {
  readonly [name in FoldClass]?: readonly (readonly [from: string, to: string])[];
} = {
  hamza: [
    ["آأإٱ", "ا"],
    ["ؤ", "و"],
    ["ئ", "ي"],
  ],
  yeh: [["ىی", "ي"]],
  teh: [["ة", "ه"]],
  kaf: [["کڪ", "ك"]],
  heh: [["ہھەۀۂۃ", "ه"]],
  punctuation: [
    ["“”„‟«»‹›＂〝〞〟", '"'],
    ["‘’‚‛ʼ′", "'"],
    ["‐‑‒–—―−﹘﹣－", "-"],
    ["،٬", ","],
    ["؛", ";"],
    ["؟", "?"],
    ["٪", "%"],
    ["٫", "."],
  ],
};

/** What `tashkeel` drops. */
export const TASHKEEL =
  /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0897-\u089f\u08ca-\u08e1\u08e3-\u08ff\u{10efa}-\u{10eff}]/u;

/** What `controls` drops. */
export const CONTROL =
  /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\u034f|[\u180b-\u180d\u180f]|[\ufe00-\ufe0f]/;

/** What `forms` takes apart: Latin and Arabic ligatures and positional forms, full and half widths. */
export const FORM = /[\ufb00-\ufb06\ufb50-\ufdff\ufe70-\ufefc\uff01-\uffee]/;

/** What `spaces` joins. */
export const SPACE = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;

export const TATWEEL = "ـ";
export const ZWNJ = "\u200c";
