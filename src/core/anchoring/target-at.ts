import type { Target } from "../annotation/annotation";
import { leanQuote } from "../storage/lean-quote";
import type { TextRange } from "../text/text-range";
import { describe } from "./describe";

/** An article's exact text, and the names that it goes by. */
type Edition = { readonly source: string; readonly edition: string; readonly text: string };

/** What an annotation on a range of a text is about: as little as finds it again. */
export const targetAt = ({ source, edition, text }: Edition, range: TextRange): Target => ({
  source,
  edition,
  selectors: leanQuote(text, describe(text, range)),
});
