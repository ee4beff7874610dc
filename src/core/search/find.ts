import { type Folded, fold } from "../text/folding";
import { isSpeltIn, skeletonOf, spellingOf } from "../text/spellings";

/** A word that was typed. */
type Term = {
  readonly folded: string;
  readonly skeleton: string;
  /** Whether a word, as it was written, holds this one in another spelling. */
  readonly isSpeltIn: (word: string) => boolean;
};

const EDGES = /^[\p{P}\p{Z}]+|[\p{P}\p{Z}]+$/gu;
const BLANKS_AND_HYPHENS = /[ -]/g;

/**
 * Whether texts hold what a searcher typed, as a searcher means it: each word, in any order, as a
 * word or a part of one. Words are compared on the fold, then by their spellings (`spellings.ts`), and a
 * word is found too where it was written as several: «میروم» in «می روم». A blank query is held by
 * every text.
 */
export function finder(query: string): (text: string) => boolean {
  const terms = query
    .split(/[^\S\ufeff]+/u)
    .filter((word) => fold(word).text.trim() !== "")
    .map(termFrom);
  return (text) => {
    if (terms.length === 0) return true;
    const folded = fold(text);
    return terms.every(
      (term) =>
        folded.text.includes(term.folded) ||
        isJoined(folded.text, term.folded) ||
        isSpelt(text, folded, term),
    );
  };
}

/** Punctuation beside a word is not sought, unless there is nothing else. */
function termFrom(typed: string): Term {
  const word = typed.replace(EDGES, "") || typed;
  const folded = fold(word).text.trim();
  const spelling = spellingOf(word);
  const known = new Map<string, boolean>();
  return {
    folded,
    skeleton: skeletonOf(folded),
    isSpeltIn: (other) => {
      const isIn = known.get(other) ?? isSpeltIn(spelling, spellingOf(other), true);
      known.set(other, isIn);
      return isIn;
    },
  };
}

/** Whether some word of a text holds the one sought in another spelling. */
function isSpelt(text: string, { text: folded, toSource }: Folded, term: Term): boolean {
  if (term.skeleton === "") return false;
  for (let start = 0; start < folded.length;) {
    const space = folded.indexOf(" ", start);
    const end = space < 0 ? folded.length : space;
    const isLikely = skeletonOf(folded.slice(start, end)).includes(term.skeleton);
    if (isLikely && term.isSpeltIn(text.slice(toSource(start), toSource(end)))) return true;
    start = end + 1;
  }
  return false;
}

/** Whether several whole words, with nothing but a space or a hyphen between them, make the word sought. */
function isJoined(folded: string, sought: string): boolean {
  const word = sought.replace(BLANKS_AND_HYPHENS, "");
  if (word === "" || !folded.replace(BLANKS_AND_HYPHENS, "").includes(word)) return false;
  for (const stretch of folded.split(/[^\p{L}\p{M}\p{N} -]+/u)) {
    const edges = new Set([0]);
    let joined = "";
    for (const part of stretch.split(BLANKS_AND_HYPHENS)) edges.add((joined += part).length);
    for (let at = joined.indexOf(word); at >= 0; at = joined.indexOf(word, at + 1))
      if (edges.has(at) && edges.has(at + word.length)) return true;
  }
  return false;
}
