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

/**
 * Whether words have more letters than recur by chance within a distance. Each doubling of it asks
 * for one more, beyond the `spare` ones.
 */
const isBeyondChance = ({ letters, distance }: Evidence, spare: number): boolean =>
  letters >= spare + Math.log2(1 + 2 * distance);

/** Whether what was found is the quote rather than the same words by chance. */
export const isTelling = (found: Evidence): boolean =>
  found.context >= TELLING_CONTEXT || isBeyondChance(found, 4);

/** Whether it is the quote although its old context may stand elsewhere without it: it was moved. */
export const isTellingAnywhere = (found: Evidence): boolean =>
  found.context >= TELLING_CONTEXT || isBeyondChance(found, 10);

/** Of two equal places the nearer is taken where the other is this many times as far. */
const CLEARLY_NEARER = 2;
export const isClearlyNearer = (near: number, far: number): boolean =>
  far > 0 && near * CLEARLY_NEARER <= far;
