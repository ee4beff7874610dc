import type { FoldOptions } from "./fold-table";
import { fold } from "./folding";

/*
 * The spellings of a word that are in use side by side. The fold gives each letter one other letter,
 * which cannot say that مسؤول is مسئول and ؤ is و and ئ is ي, since then و were ي; nor that a dagger
 * alef is ا in الكتٰب and nothing in هٰذا. So a spelling is a row of slots, each of which may hold one
 * of several letters, and two words are the same where some choice makes them so:
 *
 * | written                      | may be                                        | e.g.               |
 * |------------------------------|-----------------------------------------------|--------------------|
 * | أ إ ٲ ٳ, ؤ ٶ, ئ ٸ             | the letter without its hamza, or ء            | شؤون شئون شوون     |
 * | آ                            | ا or ءا                                       | القرآن القرءان     |
 * | ء before ا                   | ء or nothing                                  | ءامنوا آمنوا امنوا |
 * | a hamza on no letter, ـٔ      | ء, ا or nothing; so any hamza                 | يسـٔلون يسألون     |
 * | a dagger alef ٰ               | ا or nothing                                  | الكتٰب الكتاب الكتب |
 * | ى with a dagger              | ي or ا                                        | التورىٰة التوراة    |
 * | و with a dagger and no vowel | و, ا or nothing, and then ا or nothing        | الصلوٰة الصلاة      |
 * | ۥ ۦ                          | و, ي or nothing                               | إبرٰهۦم إبراهيم      |
 * | ZWNJ                         | a space or nothing                            | می‌روم می روم       |
 *
 * Being the same is not handed on: سأل is سئل and سال, and سئل is not سال.
 */

/** The letters that may stand in one place of a word, of the fold or ء; nothing, where it is optional. */
type Slot = { readonly letters: string; readonly isOptional: boolean };
export type Spelling = readonly Slot[];

/** Leaves what the table above speaks of as it was written. */
const AS_WRITTEN: FoldOptions = {
  tashkeel: false,
  quranic: false,
  tatweel: false,
  hamza: false,
  highHamza: false,
  yeh: false,
  composition: false,
  persian: true,
};

const CHOICES: { readonly [letters: string]: string } = {
  أإٲٳٵ: "اء",
  ٱ: "ا",
  ؤٶٷ: "وء",
  ئٸ: "يء",
  ىی: "ي",
  ۓ: "ے",
};
const choices = new Map(
  Object.entries(CHOICES).flatMap(([letters, to]) => Array.from(letters, (one) => [one, to])),
);

/** Letters that may be left out, and what they are where they are not. */
const OPTIONAL = new Map([
  ["ۥ", "و"],
  ["ۦ", "ي"],
  ["ۧ", "ي"],
  ["\u200c", " "],
]);

const DAGGER = "\u0670";
const HAMZA_ABOVE_OR_BELOW = /[\u0654\u0655]/;
const MARK = /\p{M}/u;

/** How a text may be spelt. */
export function spellingOf(text: string): Spelling {
  const slots: Slot[] = [];
  const written = Array.from(fold(text.normalize("NFC"), AS_WRITTEN).text);
  /** The letter that marks stand on, and whether none stood there yet. */
  let base = "";
  let isBare = false;
  const put = (letters: string, isOptional = false): void =>
    void slots.push({ letters, isOptional });
  const also = (letters: string, isOptional: boolean): void =>
    void slots.splice(-1, 1, { letters: (slots.at(-1)?.letters ?? "") + letters, isOptional });

  written.forEach((letter, at) => {
    const optional = OPTIONAL.get(letter);
    if (optional !== undefined) put(optional, true);
    else if (letter === DAGGER) {
      if (base === "ى" || base === "ی") also("ا", false);
      else if (base !== "ا" && base !== "آ") {
        if (base === "و" && isBare) also("ا", true);
        put("ا", true);
      }
    } else if (HAMZA_ABOVE_OR_BELOW.test(letter)) {
      if (base === "ى") also("ء", false);
      else put("ءا", true);
    } else if (letter === "ـ") base = letter;
    else if (!MARK.test(letter)) {
      if (letter === "آ") put("ء", true);
      put(
        letter === "آ" ? "ا" : (choices.get(letter) ?? letter),
        letter === "ء" && written[at + 1] === "ا",
      );
      base = letter;
    }
    isBare = letter === base;
  });
  return slots;
}

const meet = (a: Slot, b: Slot): boolean => {
  for (const letter of a.letters) if (b.letters.includes(letter)) return true;
  return false;
};

/**
 * Whether some choice of letters is common to both: of the whole text, or, where `isPart`, of any
 * stretch of it. Takes time with the product of the lengths.
 */
export function isSpeltIn(sought: Spelling, text: Spelling, isPart: boolean): boolean {
  const end = sought.length;
  /** Which beginnings of `sought` some stretch that ends here may be. */
  let ends = new Uint8Array(end + 1);
  for (let at = 0; ; at += 1) {
    if (at === 0 || isPart) ends[0] = 1;
    for (let i = 0; i < end; i += 1) if (ends[i] === 1 && sought[i]?.isOptional) ends[i + 1] = 1;
    const slot = text[at];
    if (ends[end] === 1 && (isPart || !slot)) return true;
    if (!slot) return false;
    const next = slot.isOptional ? ends.slice() : new Uint8Array(end + 1);
    for (let i = 0; i < end; i += 1) {
      const one = sought[i];
      if (ends[i] === 1 && one && meet(one, slot)) next[i + 1] = 1;
    }
    ends = next;
  }
}

const CHOICE = /[ءآأإٱٲٳٵؤئٶٷٸ\u0653-\u0655\u0670ۥۦۧ\u200c\ufe80-\ufe8c]/;

/** Whether a word has more spellings than one: of two that have not, the fold tells all. */
export const hasSpellings = (word: string): boolean => CHOICE.test(word);

/** Whether two words are spellings of one. */
export const isSameWord = (a: string, b: string): boolean =>
  isSpeltIn(spellingOf(a), spellingOf(b), false);

/**
 * What spellings of one word have in common, of a folded text: a glance that tells most words apart
 * before their spellings are compared.
 */
export const skeletonOf = (folded: string): string => folded.replace(/[اويء ]/g, "");

const [ALEF, WAW, YEH, HAMZA] = Array.from("اويء", (letter) => letter.charCodeAt(0));

/** A number that folded words of one skeleton share, and that others hardly ever do. */
export function skeletonKey(word: string): number {
  let hash = 0x811c9dc5; // FNV-1a
  for (let at = 0; at < word.length; at += 1) {
    const unit = word.charCodeAt(at);
    if (unit !== ALEF && unit !== WAW && unit !== YEH && unit !== HAMZA)
      hash = Math.imul(hash ^ unit, 0x01000193);
  }
  return hash;
}
