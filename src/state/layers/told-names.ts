import { COLOURS, type Colour } from "../../core/annotation/annotation";
import type { Person } from "../../core/annotation/layer";
import { bidiBalanced } from "../../core/text/bidi-controls";

/** Names for colours, by colour. */
export type ColourNames = Partial<Readonly<Record<Colour, string>>>;

/**
 * What those whose layers are shown call the colours: a teacher's names come with the link, and are said until the
 * reader has other ones. Of several names for one colour that of the layer which came first.
 */
export const namesToldBy = (people: readonly Person[]): ColourNames =>
  Object.fromEntries(
    COLOURS.flatMap((colour) => {
      const names = people.map(({ colourNames }) => colourNames?.[colour]?.trim() ?? "");
      const name = names.find((it) => it !== "");
      return name === undefined ? [] : [[colour, bidiBalanced(name)]];
    }),
  );
