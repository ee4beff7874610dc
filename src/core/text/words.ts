import { isEmptyRange, type TextRange } from "./text-range";

/*
 * What a word is follows Unicode's default rules (UAX #29) as `Intl.Segmenter` applies them where
 * there is no punctuation. Punctuation inside a word is ours to judge, since the engines do not
 * agree (Chromium cuts "ق.م" and "U.S.A", Firefox does not), and since newspapers often set no space
 * after a full stop («عليها.وتجلت»). So each segment is cut at all its punctuation, and parts with
 * one mark between them are one word again where
 *
 * | mark            | stands between                                           | e.g.              |
 * |-----------------|----------------------------------------------------------|-------------------|
 * | .               | single letters, or with a capital and a small one        | ق.م أ.د U.S.A Ph.D |
 * | .               | ASCII names, the second in small letters                 | example.com       |
 * | . , ٫ ٬ ، ' ’ : | digits                                                   | ١٬٢٣٤٫٥ 12:30     |
 * | ' ’ ‘ ʼ ׳ · ‧   | letters of another script than Arabic                    | don’t ג׳ירפה       |
 * | " ״ ”           | Hebrew letters                                           | צה״ל              |
 * | any             | the parts of a date, an e-mail address, a web address    | 12/5/2024         |
 *
 * Superscripts, subscripts and fractions belong to the word that they touch (mc²), a geresh to the
 * Hebrew letter before it (פרופ׳). Two letters beside a full stop are a short word at the end of a
 * sentence more often than an abbreviation: «في.ثم» is two words. Hyphens and maqaf part words, and #
 * and @ stand outside, as elsewhere.
 *
 * All offsets are UTF-16 code units. Only the stretch between two blanks is ever looked at, so the
 * length of the text does not matter.
 */

const segmenter = new Intl.Segmenter("ar", { granularity: "word" });

/** How far a stretch without blanks is read to each side, in code units; no real word comes near. */
const REACH = 512;

/** U+FEFF counts as a blank in JavaScript but not in Unicode: it occurs inside words. */
const BLANK = /[^\S\uFEFF]/;

/** What is left of a segment where all punctuation parts it, but _ and raised signs (10⁻³). */
const PARTS = /(?:(?![\p{P}\p{S}])[^]|[_\u207A\u207B\u208A\u208B])+/gu;

const LETTER_OR_DIGIT = /[\p{L}\p{N}\u207A\u207B\u208A\u208B]/u;

/** Superscripts, subscripts and fractions that are not letters. */
const RAISED = /^[\u00B2\u00B3\u00B9\u00BC-\u00BE\u2070\u2074-\u208E\u2150-\u215F]+$/;

/** One letter with its marks and tatweel, or as in "Ph": beside a stop, part of an abbreviation. */
const SHORT = /^(?:\p{L}|\p{Lu}\p{Ll})\p{M}*\u0640*$/u;

/** What is one word whatever punctuation it has: dates, e-mail addresses, web addresses. */
const WHOLE =
  /(?<![\p{Nd}/.-])\p{Nd}{1,4}([/.-])\p{Nd}{1,2}\1\p{Nd}{1,4}(?![/.-]?\p{Nd})|[\w.+-]+@\w[\w-]*(?:\.[\w-]+)+|(?:https?:\/\/|www\.)[!-~]*[\w/]/gu;

/** What joins two parts with one mark between them, `|` in its place. */
const JOINTS: readonly (readonly [marks: string, around: RegExp])[] = [
  [".,٫٬،'’:", /\p{Nd}\|\p{Nd}/u],
  [".", /^(?=.*[a-z].*\|)\w+\|[a-z0-9_]+$/u],
  ["'’‘ʼ׳·‧", /(?!\p{scx=Arabic})\p{L}\p{M}*\|(?!\p{scx=Arabic})\p{L}/u],
  ['"״”', /\p{Script=Hebrew}\|\p{Script=Hebrew}/u],
];

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
function wordsOf(text: string, { start, end }: TextRange): TextRange[] {
  const token = text.slice(start, end);
  const wholes = Array.from(token.matchAll(WHOLE), ({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
  const words: TextRange[] = [];
  let word: TextRange | undefined;
  let last: TextRange | undefined;
  for (const part of partsOf(token)) {
    const from = last?.end ?? 0;
    const isOne =
      last &&
      (wholes.some((whole) => whole.start < from && part.start < whole.end) ||
        areJoined(token, last, part));
    if (word && isOne) word = { start: word.start, end: part.end };
    else {
      if (word) words.push(word);
      word = part;
    }
    last = part;
  }
  if (word) words.push(word);
  return words
    .map((one) => withGeresh(token, one))
    .map((one) => withoutEdgeControls(token.slice(one.start, one.end), start + one.start))
    .filter((one) => !isEmptyRange(one));
}

/**
 * The segments with letters or digits, cut at all punctuation. (WebKit holds no number for a word, and
 * none holds ² for one, so that `isWordLike` is not asked.)
 */
function partsOf(token: string): TextRange[] {
  const parts: TextRange[] = [];
  for (const { segment, index } of segmenter.segment(token))
    for (const { 0: part, index: at } of segment.matchAll(PARTS))
      if (LETTER_OR_DIGIT.test(part))
        parts.push({ start: index + at, end: index + at + part.length });
  return parts;
}

const CONTROLS = /\p{Cf}/gu;

function areJoined(token: string, left: TextRange, right: TextRange): boolean {
  const [before = "", mark = "", after = ""] = [
    token.slice(left.start, left.end),
    token.slice(left.end, right.start),
    token.slice(right.start, right.end),
  ].map((part) => part.replace(CONTROLS, ""));
  if (mark === "") return RAISED.test(before) || RAISED.test(after);
  if (mark === "." && SHORT.test(before) && SHORT.test(after)) return true;
  const around = `${before}|${after}`;
  return JOINTS.some(
    ([marks, fits]) => mark.length === 1 && marks.includes(mark) && fits.test(around),
  );
}

/** A geresh, which is often typed as an apostrophe; one that closes what an apostrophe opened is none. */
function withGeresh(token: string, { start, end }: TextRange): TextRange {
  const mark = token.charAt(end);
  const isGeresh =
    /\p{Script=Hebrew}\p{M}*$/u.test(token.slice(start, end)) &&
    (mark === "׳" || (/['’]/.test(mark) && !/['‘’]/.test(token.charAt(start - 1))));
  return { start, end: isGeresh ? end + 1 : end };
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
