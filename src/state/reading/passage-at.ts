import type { Colour } from "../../core/annotation/annotation";
import type { TextRange } from "../../core/text/text-range";
import type { Passage } from "../notes/annotation-store-type";
import type { Edition } from "../texts/article-queries";

/** A passage of an edition as the store takes it. */
export const passageAt = (
  { article, line: { text }, edition }: Edition,
  range: TextRange,
  colour: Colour,
): Passage => ({ source: article.id, edition, text, range, colour });
