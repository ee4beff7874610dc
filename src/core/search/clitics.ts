/*
 * What Arabic writes as one with the word after it. In this order, each at most once:
 *
 * | conjunction | then one of          | e.g.                      |
 * |-------------|----------------------|---------------------------|
 * | و ف         | س before a verb      | فسيكتب                    |
 * |             | ب ك ل, then ال       | وبالكتاب, كالكتاب, بكتاب   |
 * |             | ل and ال, written لل  | وللكتاب; لليل, not للليل   |
 */
const CONJUNCTIONS = ["", "و", "ف"];
const PREPOSITIONS = ["", "ب", "ك", "ل"];
const ARTICLE = "ال";
const FUTURE = "س";

/** What is written before a word's own letters, and which clitics that is. */
export type Clitics = ReadonlyMap<string, readonly string[]>;

/** Whether a folded word has the article: of the letters of «الف» too few are left for a word. */
const hasArticle = (word: string): boolean => word.startsWith(ARTICLE) && word.length > 4;

/** The letters of a folded word that stand in every form of it: ل swallows the alef of an article. */
export const ownLetters = (word: string): string =>
  hasArticle(word) ? word.slice(ARTICLE.length) : word;

/**
 * All that may be written before a folded word's own letters (`ownLetters`), the fewest clitics
 * first where two chains are written alike. A word that was sought with its article has it in each.
 */
export function cliticsBefore(word: string): Clitics {
  const chains = new Map<string, readonly string[]>();
  const own = ownLetters(word);
  const isDefinite = own !== word;
  const put = (written: string, clitics: readonly string[]) => {
    const named = clitics.filter((it) => it !== "");
    if ((chains.get(written)?.length ?? Number.POSITIVE_INFINITY) > named.length)
      chains.set(written, named);
  };
  for (const conjunction of CONJUNCTIONS) {
    if (!isDefinite) put(conjunction + FUTURE, [conjunction, FUTURE]);
    for (const preposition of PREPOSITIONS) {
      if (!isDefinite) put(conjunction + preposition, [conjunction, preposition]);
      const article = preposition === "ل" ? (own.startsWith("ل") ? "" : "ل") : ARTICLE;
      put(conjunction + preposition + article, [
        conjunction,
        preposition,
        isDefinite ? "" : ARTICLE,
      ]);
    }
  }
  return chains;
}
