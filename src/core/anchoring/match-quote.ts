import type { TextQuoteSelector } from "../annotation/selector";
import type { TextRange } from "../text/text-range";
import type { Anchoring } from "./anchoring";

type Candidate = TextRange & { readonly context: number; readonly distance: number };

function commonStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  return at;
}

function commonEnd(a: string, b: string): number {
  let at = 0;
  while (
    at < a.length &&
    at < b.length &&
    a.charCodeAt(a.length - 1 - at) === b.charCodeAt(b.length - 1 - at)
  )
    at += 1;
  return at;
}

function candidates(
  text: string,
  quote: TextQuoteSelector,
  expected: number | undefined,
): Candidate[] {
  const { exact, prefix, suffix } = quote;
  const found: Candidate[] = [];
  for (let start = text.indexOf(exact); start >= 0; start = text.indexOf(exact, start + 1)) {
    const end = start + exact.length;
    const context =
      commonEnd(prefix, text.slice(Math.max(0, start - prefix.length), start)) +
      commonStart(suffix, text.slice(end, end + suffix.length));
    found.push({ start, end, context, distance: Math.abs(start - (expected ?? start)) });
  }
  return found.sort((a, b) => b.context - a.context || a.distance - b.distance);
}

/**
 * The quote, letter for letter: where it stands several times, the place whose context is most like
 * the quote's, then the one nearest to `expected` (an offset in UTF-16 code units); a tie in both is
 * ambiguous. Undefined where the words do not occur.
 */
export function matchQuote(
  text: string,
  quote: TextQuoteSelector,
  expected: number | undefined,
): Anchoring | undefined {
  if (quote.exact === "") return undefined;
  const [best, next] = candidates(text, quote, expected);
  if (!best) return undefined;
  if (next && next.context === best.context && next.distance === best.distance)
    return { status: "orphan", reason: "quote-ambiguous" };
  const range = { start: best.start, end: best.end };
  return { status: "anchored", range, by: "quote", likeness: 1 };
}
