import type { Colour } from "../../core/annotation/annotation";
import { observable } from "../observable";

/** Names for colours, by colour. */
export type ColourNames = Partial<Readonly<Record<Colour, string>>>;

/** What those whose layers are shown call the colours: a teacher's names come with his link, and are said until the reader has his own. */
export const toldNames = observable<ColourNames>({});
