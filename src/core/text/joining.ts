import { graphemeStart } from "./graphemes";
import { RIGHT_TO_LEFT_LETTER } from "./right-to-left";
import { isEmptyRange, type TextRange } from "./text-range";

/*
 * Where a text may be cut into separately drawn boxes without a visible change.
 *
 * Some engines shape each box by itself. A cut between two letters that join breaks the join; a
 * cut between letters that do not join (after ا د ر و) loses their kerning, up to 5 px at 22 px in
 * the faces we ship («وكتاب», «دكان»), and the marks of a vocalised word are placed with an eye on
 * the letters around them. So no word is ever cut. Measured by `e2e/shaping`.
 */

/** Letters of scripts that set no space between words; they do not join, and may be cut apart. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const LETTER = /[\p{L}\p{M}]/u;
const PUNCTUATION = /\p{P}/u;
/** Joiners, direction marks and the like, which have no width: letters meet across them. */
const CONTROL = /\p{Cf}/u;

/** Amiri draws it close to the letter before it («شعر؛»). */
const ARABIC_SEMICOLON = "؛";

type Kind = "letter" | "punctuation" | "other";

/**
 * Whether the text may be cut at `offset` (UTF-16 code units) into two boxes with no change in how
 * its letters look or where they stand. Not so inside a grapheme, between two letters, between two
 * punctuation marks, or between a letter and an Arabic semicolon.
 */
export function isBetweenWords(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true;
  if (graphemeStart(text, offset) !== offset) return false;
  const before = seenBefore(text, offset);
  const after = seenAfter(text, offset);
  const kind = kindOf(before);
  if (kind === "letter") return after !== ARABIC_SEMICOLON && kindOf(after) !== "letter";
  return kind === "other" || kindOf(after) !== "punctuation";
}

/**
 * The smallest range around `range` whose edges lie between words. `within` is drawn as a box of
 * its own (a block), so its edges are always safe and never passed. An empty range stays as it is.
 */
export function snapBetweenWords(text: string, range: TextRange, within: TextRange): TextRange {
  if (isEmptyRange(range)) return range;
  let { start, end } = range;
  while (start > within.start && !isBetweenWords(text, start)) start -= 1;
  while (end < within.end && !isBetweenWords(text, end)) end += 1;
  return { start, end };
}

/**
 * The smallest range around `range` that may be drawn as words of another language, which flow by
 * themselves: it begins and ends in no word, but that it may where letters meet that are written in
 * opposite directions («ال|iPhone»), since these are shaped apart in any case. It takes in no punctuation, which
 * would flow with it.
 */
export function snapToWords(text: string, range: TextRange, within: TextRange): TextRange {
  let { start, end } = range;
  while (start > within.start && isInWord(text, start)) start -= 1;
  while (end < within.end && isInWord(text, end)) end += 1;
  return { start, end };
}

function isInWord(text: string, offset: number): boolean {
  if (graphemeStart(text, offset) !== offset) return true;
  const before = seenBefore(text, offset);
  const after = seenAfter(text, offset);
  const areLetters = kindOf(before) === "letter" && kindOf(after) === "letter";
  return areLetters && RIGHT_TO_LEFT_LETTER.test(before) === RIGHT_TO_LEFT_LETTER.test(after);
}

/** The largest range inside `range` whose edges lie between words, if any; `within` as above. */
export function shrinkBetweenWords(
  text: string,
  range: TextRange,
  within: TextRange,
): TextRange | undefined {
  const isSafe = (offset: number): boolean =>
    offset <= within.start || offset >= within.end || isBetweenWords(text, offset);
  let { start, end } = range;
  while (start < end && !isSafe(start)) start += 1;
  while (end > start && !isSafe(end)) end -= 1;
  return start < end ? { start, end } : undefined;
}

/** The last character before `offset` that is seen; a line break at the text's start. */
function seenBefore(text: string, offset: number): string {
  for (let at = offset; at > 0;) {
    const isTrail = (text.charCodeAt(at - 1) & 0xfc00) === 0xdc00;
    at -= isTrail && at > 1 ? 2 : 1;
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    if (!CONTROL.test(character)) return character;
  }
  return "\n";
}

/** The first character after `offset` that is seen; a line break at the text's end. */
function seenAfter(text: string, offset: number): string {
  for (let at = offset; at < text.length;) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    if (!CONTROL.test(character)) return character;
    at += character.length;
  }
  return "\n";
}

function kindOf(character: string): Kind {
  if (LETTER.test(character)) return UNSPACED.test(character) ? "other" : "letter";
  return PUNCTUATION.test(character) ? "punctuation" : "other";
}
