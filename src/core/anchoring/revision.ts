import { diffArrays } from "diff";
import type { TextPositionSelector, TextQuoteSelector } from "../annotation/selector";
import type { TextRange } from "../text/text-range";
import type { Anchoring } from "./anchoring";
import { isLikeEnough, passageFrom, passageWithin, wordsWithin } from "./passage";
import { anchoringOf } from "./passage-anchoring";
import { foldedOffset, patternOf, quoteText } from "./quote-pattern";
import { respelt } from "./respell";
import type { TextIndex } from "./text-index";
import type { WordIndex } from "./word-index";

/** What became of each word of one edition in a later one, compared on the fold. */
export type Revision = {
  readonly before: TextIndex;
  readonly after: TextIndex;
  /** For each word of `before` the number of the same word in `after`, or -1 where it was cut or changed. */
  readonly partner: Int32Array;
};

/** Words cut or added, beyond which two editions are not compared: it takes time with the square. */
const MOST_EDITS = 1000;

/** Words of the new edition, on either side of a passage's partners, in which changed words are looked for. */
const AROUND = 8;

const allWords = (index: WordIndex): string[] => wordsWithin(index, { start: 0, end: index.count });

/**
 * Compares an edition with a later one, word by word. Undefined where they differ too much to be
 * worth comparing.
 */
export function reviseText(before: TextIndex, after: TextIndex): Revision | undefined {
  const changes = diffArrays(allWords(before.words()), allWords(after.words()), {
    maxEditLength: MOST_EDITS,
  });
  if (!changes) return undefined;
  const partner = new Int32Array(before.words().count).fill(-1);
  let from = 0;
  let to = 0;
  for (const { added, removed, count } of changes) {
    if (!added && !removed) for (let at = 0; at < count; at += 1) partner[from + at] = to + at;
    if (!added) from += count;
    if (!removed) to += count;
  }
  return { before, after, partner };
}

/**
 * Follows a passage from the edition that it was described on into the later one. Undefined where
 * the position does not hold the quote on the old edition, or where too little is left of it.
 */
export function anchorByRevision(
  { before, after, partner }: Revision,
  quote: TextQuoteSelector,
  position: TextPositionSelector,
): Anchoring | undefined {
  const pattern = patternOf(quote);
  const start = foldedOffset(before.folded(), position.start);
  if (!before.folded().text.startsWith(quoteText(pattern), start)) return undefined;
  const shift = start - pattern.quote.start;
  const became = pattern.words.map((word) => {
    const number = before.words().wordAfter(word.start + shift);
    return partner[number] ?? -1;
  });
  const kept = became.filter((at) => at >= 0);
  if (kept.length === 0) return undefined;
  const from = Math.max(0, Math.min(...kept) - AROUND);
  const to = Math.min(after.words().count, Math.max(...kept) + 1 + AROUND);
  const alignment = {
    partner: Int32Array.from(became, (at) => (at < 0 ? -1 : at - from)),
    likeness: Float32Array.from(became, (at) => (at < 0 ? 0 : 1)),
  };
  const span = { start: from, end: to };
  const text = wordsWithin(after.words(), span);
  // What the diff holds for other words may be the same in another spelling.
  const passage =
    respelt(after, pattern, span, text) === pattern
      ? passageFrom(pattern, alignment, text, from)
      : passageWithin(after, pattern, span);
  if (!passage || !isLikeEnough(passage)) return undefined;
  return { ...anchoringOf(after, quote, pattern, passage), by: "revision" };
}

/**
 * Whether a place in the later edition is one that stood elsewhere already in the earlier one: then
 * it is not where a passage at `position` of the earlier edition went, however like it reads.
 */
export function wasElsewhere(
  { before, after, partner }: Revision,
  place: TextRange,
  position: TextRange,
): boolean {
  const here = wordsOf(after, place);
  const own = wordsOf(before, position);
  let elsewhere = 0;
  for (const [word, became] of partner.entries())
    if (became >= here.start && became < here.end && (word < own.start || word >= own.end))
      elsewhere += 1;
  return elsewhere * 2 > here.end - here.start;
}

/** The numbers of the words that a range of an edition's text touches. */
function wordsOf(index: TextIndex, { start, end }: TextRange): TextRange {
  const wordAt = (offset: number) => index.words().wordAfter(foldedOffset(index.folded(), offset));
  return { start: wordAt(start), end: Math.max(wordAt(start) + 1, wordAt(end - 1) + 1) };
}
