/** What speaks for a place: how much of the quote's context stands there, how much of the quote, how near. */
export type Evidence = {
  /** 0 to 1. */
  readonly context: number;
  /** Letters of the quote, in the fold. */
  readonly letters: number;
  /** Folded code units from where the quote should be. */
  readonly distance: number;
};

/** A context less like than this tells nothing. */
const TELLING_CONTEXT = 0.3;

/** What the context weighs beside the words themselves. */
export const CONTEXT_WEIGHT = 0.5;

/** How like a place is to what was described, 0 to 1, by its words and by its context. */
export const likenessOf = (words: number, context: number): number =>
  (words + CONTEXT_WEIGHT * context) / (1 + CONTEXT_WEIGHT);

/** What a letter tells, in bits, beyond what the letters before it told already. */
const BITS_PER_LETTER = 1.5;

/**
 * Whether words say more than it takes to be met by chance within a distance: one bit for each
 * doubling of it, and some to spare.
 */
const isBeyondChance = ({ letters, distance }: Evidence, spare: number): boolean =>
  letters * BITS_PER_LETTER >= spare + Math.log2(1 + 2 * distance);

export const isKnownByContext = ({ context }: Pick<Evidence, "context">): boolean =>
  context >= TELLING_CONTEXT;

/** Whether what was found is the quote rather than the same words by chance. */
export const isTelling = (found: Evidence): boolean =>
  isKnownByContext(found) || isBeyondChance(found, 6);

/**
 * Whether it is the quote, moved, although its old context still stands elsewhere without it. A name
 * may well recur in a text, a sentence does not.
 */
export const isTellingAnywhere = (found: Evidence): boolean => isBeyondChance(found, 20);

/** A quote without context has so many of its letters where but one was changed, and so many at least. */
const NEARLY_ALL = 0.8;
const MOST = 0.6;

/**
 * Whether a quote that came without any context is known by its letters alone: `share` of its `letters`
 * stand in their order, in a text of `length` code units. What nearly says the same is believed, where
 * nothing else does; what says it less well, if a word is kept and so much is beyond chance.
 */
export const isTellingAlone = (
  { share, hasWord }: { readonly share: number; readonly hasWord: boolean },
  letters: number,
  length: number,
): boolean =>
  share >= NEARLY_ALL ||
  (share >= MOST &&
    hasWord &&
    isBeyondChance({ context: 0, letters: share * letters, distance: length }, 6));

/** Of two equal places the nearer is taken where the other is this many times as far. */
const CLEARLY_NEARER = 2;
export const isClearlyNearer = (near: number, far: number): boolean =>
  far > 0 && near * CLEARLY_NEARER <= far;
