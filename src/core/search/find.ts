import { fold } from "../text/folding";
import { isSpeltIn, skeletonOf, type Spelling, spellingOf } from "../text/spellings";

/** A word as it was typed; `spelling` is made when first asked for. */
type Term = {
  readonly folded: string;
  readonly skeleton: string;
  readonly spelling: () => Spelling;
};

const EDGES = /^[\p{P}\p{Z}]+|[\p{P}\p{Z}]+$/gu;

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
    const { text: folded } = fold(text);
    const skeleton = skeletonOf(folded.replaceAll("-", ""));
    let spelling: Spelling | undefined;
    return terms.every(
      (term) =>
        folded.includes(term.folded) ||
        (skeleton.includes(term.skeleton) &&
          (isJoined(folded, term.folded) ||
            isSpeltIn(term.spelling(), (spelling ??= spellingOf(text)), true))),
    );
  };
}

/** Punctuation beside a word is not sought, unless there is nothing else. */
function termFrom(typed: string): Term {
  const word = typed.replace(EDGES, "") || typed;
  const folded = fold(word).text.trim();
  let spelling: Spelling | undefined;
  return {
    folded,
    skeleton: skeletonOf(folded.replaceAll("-", "")),
    spelling: () => (spelling ??= spellingOf(word)),
  };
}

/** Whether several whole words, with nothing but a space or a hyphen between them, make the word sought. */
function isJoined(folded: string, word: string): boolean {
  for (const stretch of folded.split(/[^\p{L}\p{M}\p{N} -]+/u)) {
    const edges = new Set([0]);
    let joined = "";
    for (const part of stretch.split(/[ -]/)) edges.add((joined += part).length);
    for (let at = joined.indexOf(word); at >= 0; at = joined.indexOf(word, at + 1))
      if (edges.has(at) && edges.has(at + word.length)) return true;
  }
  return false;
}
