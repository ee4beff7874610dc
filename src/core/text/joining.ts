import { graphemeStart } from "./graphemes";
import { isEmptyRange, type TextRange } from "./text-range";

/*
 * Where a text may be cut into separately drawn boxes without a visible change.
 *
 * Arabic letters take their shape from their neighbours. Some engines shape each box by itself, so
 * a cut where two letters join breaks the join. Which letters join is Unicode's Joining_Type
 * (ArabicShaping.txt; Unicode Standard, 9.2). Where a letter is not known to stand apart it counts
 * as joining: too few cuts do no harm, one too many breaks a word.
 */
type JoiningType =
  /** Joins on both sides: most letters, tatweel. */
  | "dual"
  /** Joins the letter before it only: ا د ذ ر ز و ة and their like. */
  | "back"
  /** Stands between two letters that join through it: marks, direction controls. */
  | "transparent"
  /** Joins nothing: ء, ZWNJ, digits, punctuation, blanks, scripts that do not join. */
  | "none";

const ARABIC_START = 0x0600;
const ARABIC_END = 0x0900;

/** Arabic and Syriac letters that join back only. (Unicode 14; letters encoded since count as dual) */
const JOINING_BACK = codePointSet(`
  0622-0625 0627 0629 062F-0632 0648 0671-0673 0675-0677 0688-0699 06C0 06C3-06CB 06CD 06CF
  06D2-06D3 06D5 06EE-06EF 0710 0715-0719 071E 0728 072A 072C 072F 074D 0759-075B 076B-076C 0771
  0773-0774 0778-0779 0870-0882 088E 08AA-08AC 08AE 08B1-08B2 08B9`);

/** Arabic letters that join nothing: hamza, high hamza, small waw and yeh, … */
const STANDING_APART = codePointSet("0621 0674 06E5-06E6 0887 08AD 08C9");

/** Controls that end a join, unlike the rest of their category. */
const ENDS_JOIN = codePointSet("0600-0605 06DD 0890-0891 08E2 180E 200C 2066-2069");

const TRANSPARENT = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** Letters of scripts that join, those that Arabic stores by their shape (U+FE8E «ﺎ») included. */
const JOINING_LETTER =
  /(?=\p{L})[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Mandaic}\p{Script=Mongolian}\p{Script=Phags_Pa}\p{Script=Adlam}\p{Script=Manichaean}\p{Script=Hanifi_Rohingya}\p{Script=Sogdian}]/u;

/** Whole words stored as one character («ﷺ», «ﷲ») join nothing. */
const WORD_LIGATURE = /[\uFDF0-\uFDFD]/;

/** Letters of scripts with capitals: they do not join, but kern and make ligatures («fi»). */
const CASED_LETTER = /[\p{Lu}\p{Ll}\p{Lt}]/u;

const ARABIC_MARK = /(?=\p{Mn})[\u0600-\u08FF]/u;

const TATWEEL = 0x0640;
const ZWNJ = 0x200c;
const ZWJ = 0x200d;
const LINE_BREAK = 0x0a;

/** Longest stretch that is searched for tashkeel on each side, in code units. */
const WORD_REACH = 64;

const arabicTypes: readonly JoiningType[] = Array.from(
  { length: ARABIC_END - ARABIC_START },
  (_, index) => computeJoiningType(ARABIC_START + index),
);

function computeJoiningType(codePoint: number): JoiningType {
  const letter = String.fromCodePoint(codePoint);
  if (codePoint === ZWJ || codePoint === TATWEEL) return "dual";
  if (ENDS_JOIN.has(codePoint) || STANDING_APART.has(codePoint)) return "none";
  if (TRANSPARENT.test(letter)) return "transparent";
  if (JOINING_BACK.has(codePoint)) return "back";
  return JOINING_LETTER.test(letter) && !WORD_LIGATURE.test(letter) ? "dual" : "none";
}

function joiningType(codePoint: number): JoiningType {
  if (codePoint < 0xad) return "none";
  return arabicTypes[codePoint - ARABIC_START] ?? computeJoiningType(codePoint);
}

const joinsForward = (codePoint: number): boolean => joiningType(codePoint) === "dual";

function joinsBack(codePoint: number): boolean {
  const type = joiningType(codePoint);
  return type === "dual" || type === "back";
}

/**
 * Whether the text may be cut at `offset` (UTF-16 code units) into two boxes with no change in how
 * its letters look. Not so inside a grapheme, before a combining mark, between two letters that
 * join, beside ZWJ, or between two Latin letters; nor anywhere inside a word that carries
 * tashkeel, whose marks are placed with an eye on the letters around them.
 */
export function isJoiningSafe(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true;
  if (text.charCodeAt(offset - 1) === LINE_BREAK || text.charCodeAt(offset) === LINE_BREAK)
    return true;
  if (graphemeStart(text, offset) !== offset) return false;
  if (text.charCodeAt(offset - 1) === ZWJ) return /\s/.test(text.charAt(offset));
  const before = visibleBefore(text, offset);
  const after = visibleAfter(text, offset);
  if (joinsForward(before) && joinsBack(after)) return false;
  if (isCased(before) && isCased(after)) return false;
  return !isInsideVocalisedWord(text, offset);
}

/**
 * The smallest range around `range` whose edges are joining-safe. `within` is drawn as a box of
 * its own (a block), so its edges are always safe and never passed. An empty range stays as it is.
 */
export function snapToJoiningSafe(text: string, range: TextRange, within: TextRange): TextRange {
  if (isEmptyRange(range)) return range;
  let { start, end } = range;
  while (start > within.start && !isJoiningSafe(text, start)) start -= 1;
  while (end < within.end && !isJoiningSafe(text, end)) end += 1;
  return { start, end };
}

/** The largest range inside `range` whose edges are joining-safe, if any; `within` as above. */
export function shrinkToJoiningSafe(
  text: string,
  range: TextRange,
  within: TextRange,
): TextRange | undefined {
  const isSafe = (offset: number): boolean =>
    offset <= within.start || offset >= within.end || isJoiningSafe(text, offset);
  let { start, end } = range;
  while (start < end && !isSafe(start)) start += 1;
  while (end > start && !isSafe(end)) end -= 1;
  return start < end ? { start, end } : undefined;
}

/** The code point before `offset`, transparent ones passed over; a line break at the text's start. */
function visibleBefore(text: string, offset: number): number {
  for (let at = offset; at > 0;) {
    const isTrail = (text.charCodeAt(at - 1) & 0xfc00) === 0xdc00;
    at -= isTrail && at > 1 ? 2 : 1;
    const codePoint = text.codePointAt(at) ?? LINE_BREAK;
    if (joiningType(codePoint) !== "transparent") return codePoint;
  }
  return LINE_BREAK;
}

/** The code point after `offset`, transparent ones passed over; a line break at the text's end. */
function visibleAfter(text: string, offset: number): number {
  for (let at = offset; at < text.length;) {
    const codePoint = text.codePointAt(at) ?? LINE_BREAK;
    if (joiningType(codePoint) !== "transparent") return codePoint;
    at += codePoint > 0xffff ? 2 : 1;
  }
  return LINE_BREAK;
}

function isInsideVocalisedWord(text: string, offset: number): boolean {
  let start = offset;
  let end = offset;
  while (offset - start < WORD_REACH && isArabicWordPart(text.charCodeAt(start - 1))) start -= 1;
  while (end - offset < WORD_REACH && isArabicWordPart(text.charCodeAt(end))) end += 1;
  return start < offset && offset < end && ARABIC_MARK.test(text.slice(start, end));
}

const isArabicWordPart = (unit: number): boolean =>
  unit === ZWNJ ||
  unit === ZWJ ||
  STANDING_APART.has(unit) ||
  (arabicTypes[unit - ARABIC_START] ?? "none") !== "none";

const isCased = (codePoint: number): boolean =>
  codePoint >= 0x41 && codePoint < 0x20000 && CASED_LETTER.test(String.fromCodePoint(codePoint));

/** Reads «0622-0625 0627»: code points and runs of them, in hexadecimal. */
function codePointSet(runs: string): ReadonlySet<number> {
  const codePoints = new Set<number>();
  for (const run of runs.trim().split(/\s+/)) {
    const [first = "", last = first] = run.split("-");
    for (let at = Number.parseInt(first, 16); at <= Number.parseInt(last, 16); at++)
      codePoints.add(at);
  }
  return codePoints;
}
