import { isEmptyRange, type TextRange } from "./text-range";

/*
 * What a word is follows Unicode's default rules (UAX #29) as `Intl.Segmenter` applies them, with
 * one correction for Arabic: newspapers often set no space after a full stop («عليها.وتجلت»), and
 * the default rules take the stop between two letters for a part of the word, as in "U.S.A".
 *
 * All offsets are UTF-16 code units. Only the stretch between two blanks is ever looked at, so the
 * length of the text does not matter.
 */

const segmenter = new Intl.Segmenter("ar", { granularity: "word" });

/** How far a stretch without blanks is read to each side, in code units; no real word comes near. */
const REACH = 512;

/** U+FEFF counts as a blank in JavaScript but not in Unicode: it occurs inside words. */
const BLANK = /[^\S\uFEFF]/;

/** Punctuation between letters that the default rules keep within a word, where Arabic does not. */
const ARABIC_STOP =
  /(?<=(?=[\p{L}\p{M}])\p{Script_Extensions=Arabic})(?!_)\p{P}|(?!_)\p{P}(?=(?=\p{L})\p{Script_Extensions=Arabic})/gu;

/** One letter with its marks and tatweel: beside a stop, part of an abbreviation («ق.م», «هـ»). */
const SINGLE_LETTER = /^\p{L}\p{M}*\u0640*$/u;

/** Direction marks and the like at a word's edges are not part of it; joiners (ZWNJ, ZWJ) are. */
const EDGE_CONTROLS = /^(?![\u200C\u200D])\p{Cf}+|(?:(?![\u200C\u200D])\p{Cf})+$/gu;

/**
 * Widens a range to the whole words that it touches. Punctuation, brackets and blanks at both
 * edges are left out, also where they were inside the range. A range that touches no word gives
 * itself without its blanks at both ends; nothing but blanks gives an empty range. No line break
 * is crossed that the range did not cross before.
 */
export function snapToWords(text: string, range: TextRange): TextRange {
  if (isEmptyRange(range)) return range;
  const first = firstWordThat(text, range.start, ({ end }) => end > range.start);
  const last = lastWordThat(text, range.end, ({ start }) => start < range.end);
  if (!first || !last || first.start >= range.end || last.end <= range.start)
    return withoutBlanks(text, range);
  return { start: first.start, end: last.end };
}

/** The word that holds the character at `offset`; none in blanks and punctuation. */
export function wordAt(text: string, offset: number): TextRange | undefined {
  const word = firstWordThat(text, offset, ({ end }) => end > offset);
  return word && word.start <= offset ? word : undefined;
}

/** The first word that begins at `offset` or after it, on this line or a later one. */
export const nextWord = (text: string, offset: number): TextRange | undefined =>
  firstWordThat(text, offset, ({ start }) => start >= offset);

/** The last word that ends at `offset` or before it, on this line or an earlier one. */
export const previousWord = (text: string, offset: number): TextRange | undefined =>
  lastWordThat(text, offset, ({ end }) => end <= offset);

function firstWordThat(
  text: string,
  offset: number,
  fits: (word: TextRange) => boolean,
): TextRange | undefined {
  let at = tokenStart(text, Math.max(0, offset), REACH);
  while (at < text.length) {
    if (isBlank(text, at)) at++;
    else {
      const end = tokenEnd(text, at, 2 * REACH);
      const word = wordsOf(text, { start: at, end }).find(fits);
      if (word) return word;
      at = end;
    }
  }
  return undefined;
}

function lastWordThat(
  text: string,
  offset: number,
  fits: (word: TextRange) => boolean,
): TextRange | undefined {
  let at = tokenEnd(text, Math.min(text.length, offset), REACH);
  while (at > 0) {
    if (isBlank(text, at - 1)) at--;
    else {
      const start = tokenStart(text, at, 2 * REACH);
      const word = wordsOf(text, { start, end: at }).findLast(fits);
      if (word) return word;
      at = start;
    }
  }
  return undefined;
}

/** The words of a stretch without blanks, in order. */
function wordsOf(text: string, token: TextRange): TextRange[] {
  const words: TextRange[] = [];
  for (const { segment, index, isWordLike } of segmenter.segment(
    text.slice(token.start, token.end),
  )) {
    if (!isWordLike) continue;
    for (const part of splitAtArabicStops(segment)) {
      const word = withoutEdgeControls(part.text, token.start + index + part.index);
      if (!isEmptyRange(word)) words.push(word);
    }
  }
  return words;
}

function splitAtArabicStops(segment: string): { text: string; index: number }[] {
  const parts: { text: string; index: number }[] = [];
  let from = 0;
  for (const stop of segment.matchAll(ARABIC_STOP)) {
    const after = segment.slice(stop.index + stop[0].length).split(/\p{P}/u, 1)[0] ?? "";
    const before = segment.slice(from, stop.index).split(/\p{P}/u).at(-1) ?? "";
    if (SINGLE_LETTER.test(before) && SINGLE_LETTER.test(after)) continue;
    parts.push({ text: segment.slice(from, stop.index), index: from });
    from = stop.index + stop[0].length;
  }
  return [...parts, { text: segment.slice(from), index: from }];
}

function withoutEdgeControls(word: string, offset: number): TextRange {
  let start = offset;
  let end = offset + word.length;
  for (const { 0: controls, index } of word.matchAll(EDGE_CONTROLS))
    if (index === 0) start += controls.length;
    else end -= controls.length;
  return { start, end };
}

function withoutBlanks(text: string, { start, end }: TextRange): TextRange {
  let from = start;
  let to = end;
  while (from < to && isBlank(text, from)) from++;
  while (to > from && isBlank(text, to - 1)) to--;
  return { start: from, end: to };
}

const isBlank = (text: string, offset: number): boolean => BLANK.test(text.charAt(offset));

/** Where the stretch without blanks around `offset` begins, looking back at most `reach`. */
function tokenStart(text: string, offset: number, reach: number): number {
  const limit = Math.max(0, offset - reach);
  let at = offset;
  while (at > limit && !isBlank(text, at - 1)) at--;
  return at;
}

/** Where the stretch without blanks around `offset` ends, looking ahead at most `reach`. */
function tokenEnd(text: string, offset: number, reach: number): number {
  const limit = Math.min(text.length, offset + reach);
  let at = offset;
  while (at < limit && !isBlank(text, at)) at++;
  return at;
}
