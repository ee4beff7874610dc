import { DROPPED } from "./fold-table";

/** How much of its vowel marks a text shows. */
export const TASHKEEL = ["all", "ends", "none"] as const;
export type Tashkeel = (typeof TASHKEEL)[number];

/**
 * What of a line is left out when it is shown: stretches of UTF-16 code units, in order and apart, counted from the
 * line's first. Empty where the line is shown as it is.
 */
export type HiddenMarks = readonly { readonly start: number; readonly end: number }[];

const SHADDA = "\u0651";
/** Hamza and madda above and below are letters in marks' clothing: without them it is another word. */
const PART_OF_LETTER = /[\u0653-\u0655]/u;

const isMark = (letter: string): boolean =>
  DROPPED.tashkeel?.test(letter) === true && !PART_OF_LETTER.test(letter);

/** A letter of a word, or what joins it to the next: marks after it stand on its letter. */
const WORD = /[\p{L}\p{M}\u0640\u200c\u200d]/u;

const NOTHING: HiddenMarks = [];

/**
 * The marks that a line does not show: by `none` every mark that the fold calls `tashkeel` (see its table), by `ends`
 * all of those but shadda and what stands on a word's last letter, where the case is told.
 */
export function hiddenMarks(line: string, shown: Tashkeel): HiddenMarks {
  if (shown === "all") return NOTHING;
  const hidden: { start: number; end: number }[] = [];
  let at = 0;
  for (const letter of line) {
    const end = at + letter.length;
    // A mark on no letter stays: there is nothing that it could come back with.
    if (
      at > 0 &&
      isMark(letter) &&
      !(shown === "ends" && (letter === SHADDA || isAtWordEnd(line, end)))
    ) {
      const last = hidden.at(-1);
      if (last?.end === at) last.end = end;
      else hidden.push({ start: at, end });
    }
    at = end;
  }
  return hidden.length === 0 ? NOTHING : hidden;
}

/** Whether no letter of the same word follows; an alef that only carries a tanwin is none. */
function isAtWordEnd(line: string, offset: number): boolean {
  let isBareAlefPassed = false;
  for (const letter of line.slice(offset, offset + MOST_MARKS)) {
    if (isMark(letter) || PART_OF_LETTER.test(letter) || letter === "\u0640") continue;
    if (!isBareAlefPassed && /[اى]/u.test(letter) && line.charAt(offset - 1) === "\u064b") {
      isBareAlefPassed = true;
      continue;
    }
    return !WORD.test(letter);
  }
  return true;
}

/** More than stand on one letter, tatweel included; longer runs of marks are not writing. */
const MOST_MARKS = 64;

/** The letters of a stretch of the line that are shown. */
export function shownText(line: string, hidden: HiddenMarks, start = 0, end = line.length): string {
  let text = "";
  let from = start;
  for (const it of hidden) {
    if (it.end <= start) continue;
    if (it.start >= end) break;
    text += line.slice(from, Math.max(from, it.start));
    from = Math.min(end, it.end);
  }
  return text + line.slice(from, end);
}

/** Where an offset of the line's source stands in what is shown of it. */
export function shownOffset(hidden: HiddenMarks, source: number): number {
  let left = source;
  for (const { start, end } of hidden) {
    if (start >= source) break;
    left -= Math.min(end, source) - start;
  }
  return left;
}

/**
 * Where an offset of what is shown stands in the line's source: behind the hidden marks of the letter before it,
 * which are that letter's.
 */
export function sourceOffset(hidden: HiddenMarks, shown: number): number {
  let source = shown;
  for (const { start, end } of hidden) {
    if (start > source) break;
    source += end - start;
  }
  return source;
}
