import type { TextRange } from "../text/text-range";

/** Why an annotation could not be placed on the text at hand. */
export type OrphanReason = "quote-not-found" | "quote-ambiguous";

/** What became of a target's selectors on one text. `likeness` is 1 where the words are the same on the fold. */
export type Anchoring =
  | {
      readonly status: "anchored";
      readonly range: TextRange;
      readonly by: "position" | "quote" | "fold" | "likeness" | "revision";
      readonly likeness: number;
    }
  | { readonly status: "orphan"; readonly reason: OrphanReason };
