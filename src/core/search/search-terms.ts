import type { FoldOptions } from "../text/fold-table";
import { FOLD_CLASSES } from "../text/fold-table";
import { fold } from "../text/folding";
import { skeletonOf, spellingOf, type Spelling } from "../text/spellings";
import { cliticsBefore, ownLetters, type Clitics } from "./clitics";

/** What is sought in a text, and how strictly. */
export type TextQuery = {
  /** Words in any order; what stands in quotes, as it stands. */
  readonly words: string;
  /** Whether tashkeel, hamza and all else has to be as it was typed. */
  readonly isExact: boolean;
  /** Whether parts of words do not count; what is written as one with a word does not make it another. */
  readonly isWhole: boolean;
};

/** A word that is sought, or a phrase. */
export type Term = {
  /** The folded letters that are looked for. */
  readonly letters: string;
  /** What may stand before them in their word; undefined where parts of words count. */
  readonly clitics: Clitics | undefined;
  readonly spelling: Spelling;
  readonly skeleton: string;
  readonly isPhrase: boolean;
};

/** Blanks, forms of one letter in Unicode, and what nobody sees are no difference, however exact. */
const SEEN_ALIKE = new Set<string>(["composition", "controls", "spaces"]);
export const EXACT: FoldOptions = Object.fromEntries(
  FOLD_CLASSES.filter((name) => !SEEN_ALIKE.has(name)).map((name) => [name, false]),
);

/** A quoted stretch, to the query's end while its last quote is not typed yet; else a word. */
const PIECES = /["“”„«]([^"“”»]*)["”»]?|[^\s"“”„«]+/gu;
const EDGES = /^[\p{P}\p{Z}]+|[\p{P}\p{Z}]+$/gu;

/** The words and phrases of a query, each once; none where it has no letter that counts. */
export function searchTerms({ words, isExact, isWhole }: TextQuery): readonly Term[] {
  const options = isExact ? EXACT : {};
  const terms = new Map<string, Term>();
  for (const [piece, quoted] of words.matchAll(PIECES)) {
    const given = quoted ?? piece;
    const typed = given.replace(EDGES, "") || given.trim();
    const { text, toSource } = fold(typed, options);
    if (text.trim() === "") continue;
    const letters = isWhole ? ownLetters(text) : text;
    const own = typed.slice(toSource(text.length - letters.length));
    terms.set(text, {
      letters,
      clitics: isWhole ? cliticsBefore(text) : undefined,
      spelling: spellingOf(own),
      skeleton: skeletonOf(letters),
      isPhrase: text.includes(" "),
    });
  }
  return [...terms.values()];
}
