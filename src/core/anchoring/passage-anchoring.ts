import type { TextQuoteSelector } from "../annotation/selector";
import type { TextRange } from "../text/text-range";
import type { Anchoring } from "./anchoring";
import { likenessOf } from "./evidence";
import { commonEnd, commonStart } from "./letter-likeness";
import type { Passage } from "./passage";
import { type QuotePattern, quoteText } from "./quote-pattern";
import { areSameWords } from "./respell";
import type { TextIndex } from "./text-index";
import type { WordIndex } from "./word-index";

/** The folded range of a passage, with the punctuation at its edges that the quote has at its own. */
function edges(
  { text, word }: WordIndex,
  { text: pattern, quote, words, firstWord, endWord }: QuotePattern,
  passage: Passage,
): TextRange {
  const { start } = word(passage.start);
  const { end } = word(passage.end - 1);
  const lead = pattern.slice(quote.start, words[firstWord]?.start);
  const tail = pattern.slice(words[endWord - 1]?.end, quote.end);
  const before = commonEnd(lead, text.slice(Math.max(0, start - lead.length), start));
  const after = commonStart(tail, text.slice(end, end + tail.length));
  // A space at the very edge belongs to the passage only where the quote ends with it too.
  const atLead = before.length < lead.length ? before.trimStart() : before;
  const atTail = after.length < tail.length ? after.trimEnd() : after;
  return { start: start - atLead.length, end: end + atTail.length };
}

/** A passage in words as a range of the text: the quote itself where it is the same, else what it became. */
export function anchoringOf(
  index: TextIndex,
  { exact }: TextQuoteSelector,
  pattern: QuotePattern,
  passage: Passage,
): Extract<Anchoring, { status: "anchored" }> {
  const words = index.words();
  const folded = edges(words, pattern, passage);
  const range = index.folded().rangeToSource(folded);
  const source = index.text.slice(range.start, range.end);
  const hasContext = pattern.words.length > pattern.endWord - pattern.firstWord;
  const likeness = (ofWords: number) => likenessOf(ofWords, hasContext ? passage.context : 1);
  if (source === exact) return { status: "anchored", range, by: "quote", likeness: likeness(1) };
  const isSame = areSameWords(
    { source, folded: words.text.slice(folded.start, folded.end) },
    { source: exact, folded: quoteText(pattern) },
  );
  return isSame
    ? { status: "anchored", range, by: "fold", likeness: likeness(1) }
    : {
        status: "anchored",
        range,
        by: "likeness",
        likeness: Math.min(likeness(passage.likeness), 0.99),
        isReworded: true,
      };
}
