import type { Colour } from "../../core/annotation/annotation";
import type { TextRange } from "../../core/text/text-range";
import type { NewMark } from "../notes/annotation-store-type";
import type { Edition } from "../../core/article/edition";

/** A passage of an edition as the store takes it. */
export const passageAt = (
  { article, text, id }: Edition,
  range: TextRange,
  colour: Colour,
): NewMark => ({ source: article.id, edition: id, text, range, colour });
