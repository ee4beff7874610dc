import { COLOURS, type Colour } from "../annotation/annotation";
import { keyOfTag } from "../annotation/tags";
import { finder } from "../search/find";
import type { ManyTexts } from "../search/many-texts";
import { searchTerms } from "../search/search-terms";
import { fold } from "../text/folding";
import type { ListedNote } from "./listed-note";
import type { NotesQuery } from "./notes-query";

/** By what colours and texts are called. */
export type Names = {
  /** All names that a colour goes by. */
  readonly ofColour: (colour: Colour) => readonly string[];
  /** A text's title; undefined where the text is not here. */
  readonly ofText: (source: string) => string | undefined;
};

/** Tells which notes meet a query. The index has to hold them: it is asked where words are sought. */
export function notesFinder(
  query: NotesQuery,
  names: Names,
  index: Pick<ManyTexts, "holding">,
): (note: ListedNote) => boolean {
  const terms = searchTerms({ words: query.words, isExact: false, isWhole: false });
  const holding = terms.length === 0 ? undefined : index.holding(terms);
  const tags = query.tags.map(keyOfTag);
  const colours = coloursNamed(query.colours, names);
  const isOnText = textFinder(query.texts, names);
  return (note) => {
    const { id, colour, target } = note.annotation;
    return (
      (holding?.has(id) ?? true) &&
      (!colours || (colour !== undefined && colours.has(colour))) &&
      isOnText(target.source) &&
      (tags.length === 0 || hasTags(note, tags))
    );
  };
}

/** Whether a note has a tag that begins with each of some. */
const hasTags = ({ tagKeys }: ListedNote, begun: readonly string[]): boolean =>
  begun.every((it) => tagKeys.some((key) => key.startsWith(it)));

/** The colours one of whose names begins with what is given. */
function coloursNamed(
  given: readonly string[],
  { ofColour }: Names,
): ReadonlySet<Colour> | undefined {
  if (given.length === 0) return undefined;
  const begun = given.map((it) => fold(it).text.trim());
  return new Set(
    COLOURS.filter((colour) =>
      [colour, ...ofColour(colour)].some((name) => {
        const folded = fold(name).text;
        return begun.some((it) => folded.startsWith(it));
      }),
    ),
  );
}

/** Whether a text is one of those that are named by words of their titles, or by their own names. */
function textFinder(given: readonly string[], { ofText }: Names): (source: string) => boolean {
  if (given.length === 0) return () => true;
  const finders = given.map((it) => finder(it));
  const known = new Map<string, boolean>();
  return (source) => {
    const isFound =
      known.get(source) ??
      (given.includes(source) || finders.some((holds) => holds(ofText(source) ?? "")));
    known.set(source, isFound);
    return isFound;
  };
}
