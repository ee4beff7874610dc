import { allOf, elementsOf, type Markup } from "../markup";
import { paragraphWords } from "./docx-words";

/** The longest half of a verse that stands in a table's cell, in UTF-16 code units. */
const MOST_OF_HALF = 100;

const namedIn = (holder: Markup, name: string): readonly Markup[] =>
  elementsOf(holder).filter((child) => child.name === name);

/** A table's cells, row by row. */
export const cellsOf = (table: Markup): readonly (readonly Markup[])[] =>
  namedIn(table, "tr").map((row) => namedIn(row, "tc"));

function isHalf(cell: Markup): boolean {
  const { length } = paragraphWords(cell);
  return length > 0 && length <= MOST_OF_HALF && allOf(cell, "p").length === 1;
}

/** Verses, a hemistich a cell, where all rows have two that are filled; undefined where the table is another. */
export function versesIn(
  rows: readonly (readonly Markup[])[],
): readonly (readonly Markup[])[] | undefined {
  const filled = rows.map((cells) => cells.filter((cell) => paragraphWords(cell).trim() !== ""));
  const isVerse =
    filled.length > 0 && filled.every((cells) => cells.length === 2 && cells.every(isHalf));
  return isVerse ? filled : undefined;
}
