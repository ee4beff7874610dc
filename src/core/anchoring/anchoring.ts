import type { TextRange } from "../text/text-range";

/** Why an annotation could not be placed on the text at hand. */
export type OrphanReason = "quote-not-found" | "quote-ambiguous";

/**
 * What became of a target's selectors on one text. `likeness`, 0 to 1, is how much of the words stands
 * there, and half as weighty, of their context; `isReworded` says that the words are others, not only
 * spelt otherwise.
 */
export type Anchoring =
  | {
      readonly status: "anchored";
      readonly range: TextRange;
      readonly by: "position" | "quote" | "fold" | "likeness" | "revision";
      readonly likeness: number;
      readonly isReworded?: boolean;
    }
  | { readonly status: "orphan"; readonly reason: OrphanReason };
