import {
  DROPPED,
  FOLD_CLASSES,
  type FoldClass,
  type FoldOptions,
  FORM,
  HEBREW_FORM,
  LETTERS,
  SPACE,
  ZWNJ,
} from "./fold-table";

/** What becomes of one UTF-16 code unit. */
export const FoldRule = {
  /** Becomes the code unit that `to` gives, which may be itself. */
  becomes: 0,
  dropped: 1,
  space: 2,
  /** Becomes several: ask `foldLetter`. */
  expands: 3,
  /** Leans on the letter before it: ask `foldCluster` about the two together. */
  combines: 4,
  /** The first half of a surrogate pair: ask `leans`, then as above, about the pair. */
  high: 5,
} as const;

/** The fold as one set of options has it: by code unit where that is enough, by letter where it is not. */
export type LetterFold = {
  readonly rule: Uint8Array;
  readonly to: Uint16Array;
  /** One code point, folded until it changes no more (ﻯ → ى → ي); empty where it is dropped. */
  readonly foldLetter: (letter: string) => string;
  /** Whether a letter of two code units is a mark on the letter before it, or dropped. */
  readonly leans: (letter: string) => boolean;
  /** A letter with its marks: composed, then folded, until it changes no more. */
  readonly foldCluster: (cluster: string) => string;
};

const LATIN = /\p{Script=Latin}/u;
const ACCENTS = /[\u0300-\u036f]/g;
const GREEK = /\p{Script=Greek}/u;
const SYRIAC = /\p{Script=Syriac}/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;
/** Not on consonants, where an acute makes another letter: ќ, ѓ. */
const CYRILLIC_STRESS = /([аеиоуыэюяіїє]\u0308?)[\u0300\u0301]+/giu;
const COMBINING = /[\p{M}\u1160-\u11ff]/u;
const DIGIT = /\p{Nd}/u;
const HAMZA_MARK = /[\u0653-\u0655]/;
const ISOLATED_FORM_SPACE = /^ (?=.)/u;

function untilStable(given: string, step: (given: string) => string): string {
  let now = given;
  for (let before = ""; before !== now;) {
    before = now;
    now = step(before);
  }
  return now;
}

/** Decimal digits come in runs of ten, zero first. (Unicode, general category Nd) */
function digitOf(letter: string): string {
  const code = letter.charCodeAt(0);
  let zero = code;
  while (code - zero < 9 && DIGIT.test(String.fromCharCode(zero - 1))) zero -= 1;
  return String(code - zero);
}

function letterFold(options: FoldOptions): Omit<LetterFold, "rule" | "to"> {
  const isOn = (name: FoldClass): boolean => options[name] ?? true;
  const letters = new Map<string, string>();
  for (const name of FOLD_CLASSES)
    if (isOn(name))
      for (const [from, to] of LETTERS[name] ?? []) for (const one of from) letters.set(one, to);

  // One expression: asked for each of some 40,000 code units when the table is built.
  const drops = FOLD_CLASSES.flatMap((name) => (isOn(name) && DROPPED[name]?.source) || []);
  const dropped = drops.length > 0 ? new RegExp(drops.join("|"), "u") : undefined;
  const isDropped = (letter: string): boolean =>
    dropped?.test(letter) === true && !(options.persian === true && letter === ZWNJ);

  const isForm = (letter: string): boolean =>
    (isOn("forms") && FORM.test(letter)) || (isOn("hebrewForms") && HEBREW_FORM.test(letter));
  const expandForm = (letter: string): string =>
    isForm(letter) ? letter.normalize("NFKC").replace(ISOLATED_FORM_SPACE, "") : letter;

  const withoutAccents = (text: string): string => {
    const isAccented =
      (isOn("latin") && LATIN.test(text)) ||
      (isOn("accents") && GREEK.test(text)) ||
      (isOn("syriac") && SYRIAC.test(text));
    if (isAccented) return text.normalize("NFD").replace(ACCENTS, "").normalize("NFC");
    return isOn("accents") && CYRILLIC.test(text)
      ? text.normalize("NFD").replace(CYRILLIC_STRESS, "$1").normalize("NFC")
      : text;
  };

  const foldOnce = (letter: string): string => {
    if (isDropped(letter)) return "";
    const known = letters.get(letter);
    if (known !== undefined) return known;
    const expanded = expandForm(letter);
    if (expanded !== letter) return expanded;
    if (letter.length === 1 && isOn("digits") && DIGIT.test(letter)) return digitOf(letter);
    const composed = isOn("composition") ? letter.normalize("NFC") : letter;
    const lower = isOn("latin") ? composed.toLowerCase().replace("ς", "σ") : composed;
    return withoutAccents(lower);
  };

  const foldEach = (text: string): string => Array.from(text, foldOnce).join("");
  const keepHamza = (letter: string): string =>
    isDropped(letter) && !HAMZA_MARK.test(letter) ? "" : expandForm(letter);

  return {
    foldLetter: (letter) => untilStable(letter, foldEach),
    leans: (letter) =>
      letter.length === 2 && (isDropped(letter) || (isOn("composition") && COMBINING.test(letter))),
    foldCluster: (cluster) =>
      untilStable(cluster, (text) =>
        foldEach(withoutAccents(Array.from(text, keepHamza).join("").normalize("NFC"))),
      ),
  };
}

/** Hangul and the ideographs, private use: most of the plane, and nothing here folds. */
const isUntouched = (unit: number): boolean =>
  (unit >= 0x3400 && unit <= 0xa4ff) || (unit >= 0xac00 && unit <= 0xf8ff);

function buildLetterFold(options: FoldOptions): LetterFold {
  const rule = new Uint8Array(0x10000);
  const to = new Uint16Array(0x10000);
  const byLetter = letterFold(options);
  const isOn = (name: FoldClass): boolean => options[name] ?? true;
  const combines = (letter: string, folded: string): boolean =>
    isOn("composition") &&
    ((COMBINING.test(folded) && folded.search(COMBINING) === 0) ||
      (!isOn("hamza") && HAMZA_MARK.test(letter)));

  for (let unit = 0; unit < 0x10000; unit += 1) {
    to[unit] = unit;
    if (unit >= 0xd800 && unit <= 0xdbff) rule[unit] = FoldRule.high;
    if (isUntouched(unit)) continue;
    const letter = String.fromCharCode(unit);
    if (isOn("spaces") && SPACE.test(letter)) {
      rule[unit] = FoldRule.space;
      continue;
    }
    const folded = byLetter.foldLetter(letter);
    if (combines(letter, folded)) rule[unit] = FoldRule.combines;
    else if (folded === "") rule[unit] = FoldRule.dropped;
    else if (folded.length > 1) rule[unit] = FoldRule.expands;
    else to[unit] = folded.charCodeAt(0);
  }
  return { rule, to, ...byLetter };
}

const built = new Map<string, LetterFold>();

/** The table for a set of options: built when first asked for, then kept. */
export function letterFoldFor(options: FoldOptions): LetterFold {
  const key = [options.persian === true, ...FOLD_CLASSES.map((name) => options[name])].join();
  const known = built.get(key) ?? buildLetterFold(options);
  built.set(key, known);
  return known;
}
