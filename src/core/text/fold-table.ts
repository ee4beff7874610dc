/**
 * What the fold takes for the same, by script. Each class can be switched off by name.
 *
 * | script   | class               | what it does                                                         |
 * |----------|---------------------|----------------------------------------------------------------------|
 * | Arabic   | `tashkeel`          | drops vowel and Qur'anic marks: 0610–061A, 064B–065F, 0670,          |
 * |          |                     | 06D6–06DC, 06DF–06E4, 06E7–06E8, 06EA–06ED, Extended-A, -B and -C    |
 * |          | `quranic`           | drops ۝ ۞ ۩ and the small letters ۥ ۦ; ﴿ ﴾ → ( )                       |
 * |          | `tatweel`           | drops ـ                                                              |
 * |          | `hamza`             | آ أ إ ٱ → ا, ؤ → و, ئ → ي                                            |
 * |          | `highHamza`         | ٲ ٳ ٵ → ا, ٶ ٷ → و, ٸ → ي, ۓ → ے                                     |
 * |          | `yeh`               | ى ی → ي                                                              |
 * |          | `teh`               | ة → ه                                                                |
 * |          | `kaf`               | ک ڪ → ك                                                              |
 * |          | `heh`               | ہ ھ ە ۀ ۂ ۃ → ه                                                      |
 * | Hebrew   | `points`            | drops points and accents, rafe and varika: 0591–05BD, 05BF,          |
 * |          |                     | 05C1–05C2, 05C4–05C5, 05C7, FB1E                                     |
 * |          | `finals`            | ך ם ן ף ץ → כ מ נ פ צ                                                |
 * |          | `yiddish`           | װ ױ ײ → וו וי יי                                                     |
 * |          | `hebrewForms`       | presentation forms (FB1D–FB4F) → the letters they show               |
 * |          | `hebrewPunctuation` | ־ → -, ׳ → ', ״ → ", ׃ → :, drops paseq ׀ and nun hafukha ׆          |
 * | Syriac   | `syriac`            | drops points and the small alaph: 070F, 0711, 0730–074A, and         |
 * |          |                     | 0300–036F on its letters                                             |
 * | Thaana   | `thaana`            | drops vowel signs: 07A6–07B0                                         |
 * | N'Ko     | `nko`               | drops tone and nasal marks: 07EB–07F3, 07FD                          |
 * | others   | `otherMarks`        | drops marks of Samaritan, Mandaic, Hanifi Rohingya, Adlam, Yezidi    |
 * | European | `latin`             | capitals → small letters (of every script), accents dropped from     |
 * |          |                     | Latin letters                                                        |
 * |          | `accents`           | drops accents from Greek letters, stress marks from Cyrillic vowels; |
 * |          |                     | ё → е                                                                |
 * | all      | `controls`          | drops bidi and other format controls, variation selectors, soft      |
 * |          |                     | hyphens, ZWJ, CGJ, and (but in Persian mode) ZWNJ                    |
 * |          | `forms`             | presentation forms and widths → the letters they show: ﻻ → لا,       |
 * |          |                     | ﷲ → الله, Ａ → A                                                     |
 * |          | `composition`       | NFD → NFC                                                            |
 * |          | `digits`            | ٠–٩, ۰–۹ and the other decimal digits → 0–9                          |
 * |          | `punctuation`       | quotes → ' or ", dashes → -, ، ؛ ؟ ٪ ٫ ٬ → , ; ? % . ,               |
 * |          | `spaces`            | a run of white space, line breaks too → one space                    |
 *
 * Each letter has one fold. What a word may be *besides*, since two spellings of it are in use (a
 * dagger alef is an alef or nothing, a hamza sits on one letter or another), `spellings.ts` says.
 *
 * Shared links tell a quote by its fold, so what a class does can never change once it has shipped: new
 * equalities are new classes, and `FOLD_OF_LINKS` says which of them links do without.
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
  "quranic",
  "highHamza",
  "points",
  "finals",
  "yiddish",
  "hebrewForms",
  "hebrewPunctuation",
  "syriac",
  "thaana",
  "nko",
  "otherMarks",
  "accents",
] as const;

export type FoldClass = (typeof FOLD_CLASSES)[number];

/** Every class is on unless it is `false` here; `persian` keeps ZWNJ, which parts words in Persian. */
export type FoldOptions = { readonly [name in FoldClass]?: boolean } & {
  readonly persian?: boolean;
};

/** The fold that fingerprints in links are made of, for ever: the classes that there were at first. */
export const FOLD_OF_LINKS: FoldOptions = Object.fromEntries(
  FOLD_CLASSES.slice(FOLD_CLASSES.indexOf("quranic")).map((name) => [name, false]),
);

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
  quranic: [
    ["﴿", "("],
    ["﴾", ")"],
  ],
  highHamza: [
    ["ٲٳٵ", "ا"],
    ["ٶٷ", "و"],
    ["ٸ", "ي"],
    ["ۓ", "ے"],
  ],
  finals: [
    ["ך", "כ"],
    ["ם", "מ"],
    ["ן", "נ"],
    ["ף", "פ"],
    ["ץ", "צ"],
  ],
  yiddish: [
    ["װ", "וו"],
    ["ױ", "וי"],
    ["ײ", "יי"],
  ],
  hebrewPunctuation: [
    ["־", "-"],
    ["׳", "'"],
    ["״", '"'],
    ["׃", ":"],
  ],
  accents: [
    ["ё", "е"],
    ["Ё", "Е"],
  ],
};

/** What the classes drop, a letter or a mark at a time. */
export const DROPPED: { readonly [name in FoldClass]?: RegExp } = {
  tashkeel:
    /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0897-\u089f\u08ca-\u08e1\u08e3-\u08ff\u{10efa}-\u{10eff}]/u,
  tatweel: /\u0640/,
  controls:
    /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\u034f|[\u180b-\u180d\u180f]|[\ufe00-\ufe0f]/,
  quranic: /[\u06dd\u06de\u06e5\u06e6\u06e9\u08c9\u08e2]/,
  points: /[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\ufb1e]/,
  hebrewPunctuation: /[\u05c0\u05c6]/,
  syriac: /[\u070f\u0711\u0730-\u074a]/,
  thaana: /[\u07a6-\u07b0]/,
  nko: /[\u07eb-\u07f3\u07fd]/,
  otherMarks:
    /[\u0816-\u0819\u081b-\u0823\u0825-\u0827\u0829-\u082d\u0859-\u085b\u{10d24}-\u{10d27}\u{10eab}\u{10eac}\u{1e944}-\u{1e94a}]/u,
};

/** What `forms` takes apart: Latin and Arabic ligatures and positional forms, full and half widths. */
export const FORM = /[\ufb00-\ufb06\ufb50-\ufdff\ufe70-\ufefc\uff01-\uffee]/;

/** What `hebrewForms` takes apart. */
export const HEBREW_FORM = /[\ufb1d-\ufb4f]/;

/** What `spaces` joins. */
export const SPACE = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;

/** Of what is dropped, letters and strokes that belong to the letter before them, though no marks. */
export const LEANING = /[\u0640\u06e5\u06e6\u08c9]/;

export const ZWNJ = "\u200c";
