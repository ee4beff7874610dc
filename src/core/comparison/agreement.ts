import { failed, ok, type Result } from "../result";
import { depths, sizeOf, type MarkedBy, type MarkedWords } from "./marked-words";
import type { WordSpan } from "../text/word-span";

/** Why agreement cannot be told. */
export type NoAgreement =
  /** Fewer than two people marked anything. */
  | "too-few-people"
  | "nothing-marked"
  /** Everyone marked every word: there is no chance to compare with. */
  | "everything-marked";

export type Agreement = {
  /** How many people it was taken over: those who marked at least one word. */
  readonly people: number;
  /** The mean over all pairs of people; from 0 to 1. */
  readonly overlap: Result<number, NoAgreement>;
  /** At most 1; 0 is what chance would give, below it people avoid each other. */
  readonly unitizedAlpha: Result<number, NoAgreement>;
};

/** How far those who marked anything chose the same words; the unit of both measures is the word. */
export function agreementOf({ words, people }: MarkedWords): Agreement {
  const readers = people.filter(({ units }) => units.length > 0);
  if (readers.length < 2) {
    const fault = people.length >= 2 && readers.length === 0 ? "nothing-marked" : "too-few-people";
    return { people: readers.length, overlap: failed(fault), unitizedAlpha: failed(fault) };
  }
  return {
    people: readers.length,
    overlap: ok(meanOverlap(readers)),
    unitizedAlpha: unitizedAlpha(words.length, readers),
  };
}

/**
 * Pairwise overlap F1: with A and B the words that two people marked, 2·|A ∩ B| / (|A| + |B|),
 * the harmonic mean of precision and recall whichever of the two is taken for the truth; here its
 * mean over all pairs.
 *
 * G. Hripcsak, A. S. Rothschild: Agreement, the F-Measure, and Reliability in Information
 * Retrieval. Journal of the American Medical Informatics Association 12 (2005), 296-298.
 */
function meanOverlap(readers: readonly MarkedBy[]): number {
  let sum = 0;
  let pairs = 0;
  for (const [index, { units: one }] of readers.entries())
    for (const { units: other } of readers.slice(index + 1)) {
      sum += (2 * sharedWords(one, other)) / (sizeOf(one) + sizeOf(other));
      pairs++;
    }
  return sum / pairs;
}

/** How many words lie in both; each list in order, without overlaps. */
function sharedWords(one: readonly WordSpan[], other: readonly WordSpan[]): number {
  let shared = 0;
  for (let i = 0, j = 0; i < one.length && j < other.length;) {
    const a = one[i];
    const b = other[j];
    if (!a || !b) break;
    shared += Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
    if (a.end < b.end) i++;
    else j++;
  }
  return shared;
}

/**
 * Krippendorff's unitized alpha in its binary form, |uα: marked or not, whatever the colour.
 *
 * With m people, a text of L words and the units that each person marked:
 *
 *     |uα = 1 − ℓ₀₁ / ε₀₁
 *     ℓ₀₁ = Σ over words of k·(m − k) / (m − 1), k being how many people marked the word:
 *           the length of all intersections of one person's gaps with another's units
 *     ε₀₁ = mL·ℓ₀·ℓ₁ / ((mL)² − Σ over units of length² − ℓ₀): what chance would give, a unit
 *           being never paired with itself and a gap being as many units as it has words;
 *           ℓ₁ the length of all units of all people, ℓ₀ = mL − ℓ₁ that of all gaps
 *
 * K. Krippendorff, Y. Mathet, S. Bouvry, A. Widlöcher: On the reliability of unitizing textual
 * continua: further developments. Quality & Quantity 50 (2016), 2347-2364, equations 1, 4 and 6;
 * the same in K. Krippendorff: Content Analysis, 4th edition (2019), equations 32, 33 and 35. It
 * replaces the coefficient of 1995 and 2004, which misbehaves with more than two people.
 */
function unitizedAlpha(length: number, readers: readonly MarkedBy[]): Result<number, NoAgreement> {
  const units = readers.flatMap((reader) => reader.units);
  const people = readers.length;
  const all = people * length;
  const inUnits = sizeOf(units);
  const inGaps = all - inUnits;
  if (inGaps === 0) return failed("everything-marked");
  let observed = 0;
  for (const count of depths(length, units)) observed += (count * (people - count)) / (people - 1);
  const selfPairs = units.reduce((sum, { start, end }) => sum + (end - start) ** 2, inGaps);
  const expected = (all * inGaps * inUnits) / (all ** 2 - selfPairs);
  return ok(1 - observed / expected);
}
