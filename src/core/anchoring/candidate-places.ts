import type { WordSpan } from "../text/word-span";
import type { QuotePattern } from "./quote-pattern";
import type { WordIndex } from "./word-index";

/** Places looked at for one quote, at most. */
const MOST_PLACES = 6;
/** Words looked up for one quote, at most, over all its stems: the rarest stems come first. */
const MOST_LOOKUPS = 12_000;

/** How many words may have come or gone within a pattern of this many, before it falls apart. */
const slackFor = (words: number): number => 8 + (words >> 2);

/** What the place where the quote used to stand weighs: as much as a word that is not quite rare. */
const OLD_PLACE = 3;

/** One word's say on where the pattern stands: `diagonal` is where its first word would be. */
const VOTES_PER_DIAGONAL = 0x10000;
const diagonalOf = (vote: number): number => Math.floor(vote / VOTES_PER_DIAGONAL);
const wordOf = (vote: number): number => vote % VOTES_PER_DIAGONAL;

type Dense = { readonly diagonal: number; readonly weight: number };

/** The diagonals from which on, within `slack`, words of most weight speak; each word counts once. */
function densest(votes: Float64Array, weights: Float64Array, slack: number): Dense[] {
  const standing = new Int32Array(weights.length);
  const found: Dense[] = [];
  let weight = 0;
  let heaviest = 0;
  let oldest = 0;
  for (const vote of votes) {
    for (; diagonalOf(votes[oldest] ?? 0) < diagonalOf(vote) - slack; oldest += 1) {
      const gone = wordOf(votes[oldest] ?? 0);
      standing[gone] = (standing[gone] ?? 0) - 1;
      if (standing[gone] === 0) weight -= weights[gone] ?? 0;
    }
    const come = wordOf(vote);
    if (standing[come] === 0) weight += weights[come] ?? 0;
    standing[come] = (standing[come] ?? 0) + 1;
    heaviest = Math.max(heaviest, weight);
    if (weight >= heaviest / 2) found.push({ diagonal: diagonalOf(votes[oldest] ?? 0), weight });
  }
  return found
    .filter((place) => place.weight >= heaviest / 2)
    .sort((a, b) => b.weight - a.weight || a.diagonal - b.diagonal);
}

function apart(places: readonly Dense[], slack: number): Dense[] {
  const kept: Dense[] = [];
  for (const place of places) {
    if (kept.length === MOST_PLACES) break;
    if (kept.every(({ diagonal }) => Math.abs(diagonal - place.diagonal) > slack)) kept.push(place);
  }
  return kept;
}

/**
 * Where in the text a pattern may have gone, likeliest first: the places where several of its stems
 * stand in about the same arrangement, rare ones counting more. Nothing else is ever aligned.
 * `oldPlace` is the number of the word at which the pattern used to begin.
 */
export function candidatePlaces(
  index: WordIndex,
  { words }: QuotePattern,
  oldPlace: number | undefined,
): WordSpan[] {
  const slack = slackFor(words.length);
  const weights = new Float64Array(words.length + 1);
  const byRarity = words
    .map(({ stem }, at) => ({ at, places: index.withStem(stem) }))
    .filter(({ places }) => places.length > 0)
    .sort((a, b) => a.places.length - b.places.length);
  const spoken: typeof byRarity = [];
  let count = 0;
  for (const word of byRarity) {
    if (count > 0 && count + word.places.length > MOST_LOOKUPS) break;
    spoken.push(word);
    count += word.places.length;
  }
  const votes = new Float64Array(count + 1);
  let cast = 0;
  for (const { at, places } of spoken) {
    weights[at] = Math.log2(1 + index.count / places.length);
    for (const place of places) {
      votes[cast] = (place - at + words.length) * VOTES_PER_DIAGONAL + at;
      cast += 1;
    }
  }
  if (oldPlace !== undefined) {
    weights[words.length] = OLD_PLACE;
    votes[cast] = (oldPlace + words.length) * VOTES_PER_DIAGONAL + words.length;
    cast += 1;
  }
  return apart(densest(votes.subarray(0, cast).sort(), weights, slack), slack).map(
    ({ diagonal }) => ({
      start: Math.max(0, diagonal - words.length - slack),
      end: Math.min(index.count, diagonal + 2 * slack),
    }),
  );
}
