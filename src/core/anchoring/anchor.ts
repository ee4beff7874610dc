import type { Selector } from "../annotation/selector";
import { anchorByLikeness, anchorExactly, indexText } from "./anchor-layer";
import type { Anchoring } from "./anchoring";

/**
 * Finds the range that selectors describe in the text at hand, in UTF-16 code units; an orphan with
 * its reason where it cannot be told. The inverse of `describe`. For many annotations on one text
 * use `anchorAll`, which indexes the text once.
 */
export function anchor(text: string, selectors: readonly Selector[]): Anchoring {
  const index = indexText(text);
  return anchorExactly(index, selectors) ?? anchorByLikeness(index, selectors);
}
