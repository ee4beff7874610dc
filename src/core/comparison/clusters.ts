import type { TextRange } from "../text/text-range";
import { depths, rangeOfSpan, type Mark, type MarkedWords, type Participant } from "./marked-words";
import type { WordSpan } from "../text/word-span";

/** A mark that touches a cluster; its note is blank where it begins in an earlier one, which tells it. */
export type ClusterMark = Pick<Mark, "id" | "colour" | "note">;

/** What one person did in a cluster. */
export type ClusterShare = {
  readonly person: Participant;
  /** In reading order. */
  readonly marks: readonly ClusterMark[];
};

/** A stretch of text where marks lie, and whose they are. */
export type Cluster = {
  readonly range: TextRange;
  /** Those who marked words in it, in the order in which people were given. */
  readonly shares: readonly ClusterShare[];
};

/** More words than this are hard to take in at one glance: such a cluster is cut. */
const LONGEST = 40;
/** No piece is cut shorter than this, in words. */
const SHORTEST = 5;

/**
 * The clusters of what people marked, in reading order. Marks that share a word lie in one cluster,
 * and so do all that hang together through others; a chain of more than 40 words is cut between
 * the two words that the fewest marks bind together: of several such places at a paragraph's end,
 * else nearest to the middle. A mark that a cut goes through touches both clusters.
 */
export function clustersIn(text: string, { words, people }: MarkedWords): readonly Cluster[] {
  const spans = people
    .flatMap(({ marks }) => marks.map(({ span }) => span))
    .toSorted((a, b) => a.start - b.start);
  const bonds = bondsOf(words.length, spans);
  const isParagraphEnd = (word: number) =>
    text.slice(words[word - 1]?.end, words[word]?.start).includes("\n");
  const pieces = merged(spans).flatMap((cluster) => piecesOf(cluster, bonds, isParagraphEnd));
  const clusters = pieces.map((span) => ({
    range: rangeOfSpan(words, span),
    shares: [] as ClusterShare[],
  }));
  for (const { person, marks } of people)
    for (const [index, touching] of marksByPiece(pieces, marks)) {
      const start = pieces[index]?.start ?? 0;
      clusters[index]?.shares.push({
        person,
        marks: touching.map(({ mark, span }) =>
          span.start < start ? { ...mark, note: "" } : mark,
        ),
      });
    }
  return clusters;
}

/** Spans that share a word, merged; `spans` in order of their start. */
function merged(spans: readonly WordSpan[]): WordSpan[] {
  const clusters: WordSpan[] = [];
  for (const span of spans) {
    const last = clusters.at(-1);
    if (last && span.start < last.end)
      clusters[clusters.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else clusters.push(span);
  }
  return clusters;
}

/** For each word, how many marks hold it together with the word before it. */
const bondsOf = (length: number, spans: readonly WordSpan[]): Uint32Array =>
  depths(
    length,
    spans.map(({ start, end }) => ({ start: start + 1, end })),
  );

function piecesOf(
  { start, end }: WordSpan,
  bonds: Uint32Array,
  isParagraphEnd: (word: number) => boolean,
): WordSpan[] {
  if (end - start <= LONGEST) return [{ start, end }];
  const middle = (start + end) / 2;
  /** The less, the better a cut before this word. */
  const cost = (word: number) => [
    bonds[word] ?? 0,
    isParagraphEnd(word) ? 0 : 1,
    Math.abs(word - middle),
  ];
  let cut = start + SHORTEST;
  for (let word = cut + 1; word <= end - SHORTEST; word++)
    if (isLess(cost(word), cost(cut))) cut = word;
  return [
    ...piecesOf({ start, end: cut }, bonds, isParagraphEnd),
    ...piecesOf({ start: cut, end }, bonds, isParagraphEnd),
  ];
}

function isLess(one: readonly number[], other: readonly number[]): boolean {
  const index = one.findIndex((value, place) => value !== other[place]);
  return index !== -1 && (one[index] ?? 0) < (other[index] ?? 0);
}

type Spanned = { readonly mark: Mark; readonly span: WordSpan };

/** The marks that touch each piece; pieces and marks in order. */
function marksByPiece(
  pieces: readonly WordSpan[],
  marks: readonly Spanned[],
): ReadonlyMap<number, readonly Spanned[]> {
  const touching = new Map<number, Spanned[]>();
  let first = 0;
  for (const spanned of marks) {
    const { start, end } = spanned.span;
    while ((pieces[first]?.end ?? end) <= start) first++;
    for (let index = first; (pieces[index]?.start ?? end) < end; index++)
      touching.set(index, [...(touching.get(index) ?? []), spanned]);
  }
  return touching;
}
