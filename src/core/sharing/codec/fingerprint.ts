import { FOLD_OF_LINKS } from "../../text/fold-table";
import { type Folded, fold } from "../../text/folding";

/**
 * A text as fingerprints see it. Not as a searcher does: that fold may learn, and links that were sent
 * must find their passages all the same.
 */
export const foldForLinks = (text: string): Folded => fold(text, FOLD_OF_LINKS);

/**
 * What stands for a quote that is not sent: 44 bits of its fold (white space at both ends taken off). For each UTF-16 code unit `hash = (hash + unit) * base` modulo 2 ** 32, with two bases;
 * of each hash the upper 22 bits count. By a chance a stretch of a text has the same with 2 ** -44:
 * `README.md` says what that comes to.
 */
export type Fingerprint = { readonly fingerprint: number; readonly foldedLength: number };

const BASE_HIGH = 0xc2b2ae35;
const BASE_LOW = 0x27d4eb2d;
const DROPPED_BITS = 10;
const HALF = 2 ** 22;

/** The quote as it is hashed and searched for. */
export const foldedQuote = (quote: string): string => foldForLinks(quote).text.trim();

export function fingerprintOf(quote: string): Fingerprint {
  const folded = foldedQuote(quote);
  const range = { start: 0, end: folded.length };
  const high = hashed(folded, range, BASE_HIGH) >>> DROPPED_BITS;
  const low = hashed(folded, range, BASE_LOW) >>> DROPPED_BITS;
  return { fingerprint: high * HALF + low, foldedLength: folded.length };
}

function hashed(
  text: string,
  { start, end }: { start: number; end: number },
  base: number,
): number {
  let hash = 0;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash + text.charCodeAt(at), base);
  return hash;
}

/** Where a fingerprint stands in a folded text: where first, and whether again. */
export type PrintHit = { readonly start: number; readonly isAgain: boolean };

/**
 * Looks for many fingerprints in a folded text, all of one length in one pass. What stands nowhere is
 * not in the answer.
 */
export function findFingerprints(
  folded: string,
  wanted: readonly Fingerprint[],
): Map<number, PrintHit> {
  const hits = new Map<number, PrintHit>();
  rollAll(folded, wanted, (print, start) =>
    hits.set(print, { start: hits.get(print)?.start ?? start, isAgain: hits.has(print) }),
  );
  return hits;
}

/** Everywhere that fingerprints stand in a folded text; ascending. What stands in more than `most` places is left out. */
export function everyFingerprint(
  folded: string,
  wanted: readonly Fingerprint[],
  most: number,
): Map<number, readonly number[]> {
  const places = new Map<number, number[]>();
  rollAll(folded, wanted, (print, start) => {
    const known = places.get(print) ?? [];
    if (known.length <= most) known.push(start);
    places.set(print, known);
  });
  return new Map([...places].filter(([, starts]) => starts.length <= most));
}

type OnHit = (fingerprint: number, start: number) => void;

function rollAll(folded: string, wanted: readonly Fingerprint[], onHit: OnHit): void {
  const lengths = new Set(wanted.map(({ foldedLength }) => foldedLength));
  for (const length of lengths) {
    const prints = wanted.filter(({ foldedLength }) => foldedLength === length);
    roll(folded, length, new Set(prints.map(({ fingerprint }) => fingerprint)), onHit);
  }
}

/** 16 bits of the upper half are looked at in each place, the rest only where one wanted has the same. */
function roll(text: string, length: number, wanted: ReadonlySet<number>, onHit: OnHit): void {
  if (length === 0 || length > text.length) return;
  const isLikely = new Uint8Array(2 ** 16);
  for (const print of wanted) isLikely[Math.floor(print / HALF) & 0xffff] = 1;
  let power = 1;
  for (let at = 0; at < length; at += 1) power = Math.imul(power, BASE_HIGH);
  let hash = hashed(text, { start: 0, end: length }, BASE_HIGH);
  for (let end = length; ; end += 1) {
    const high = hash >>> DROPPED_BITS;
    if (isLikely[high & 0xffff] === 1) {
      const start = end - length;
      const print = high * HALF + (hashed(text, { start, end }, BASE_LOW) >>> DROPPED_BITS);
      if (wanted.has(print)) onHit(print, start);
    }
    if (end >= text.length) return;
    const left = Math.imul(text.charCodeAt(end - length), power);
    hash = Math.imul(hash + text.charCodeAt(end) - left, BASE_HIGH);
  }
}
