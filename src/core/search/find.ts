import { fold } from "../text/folding";

/**
 * Whether texts hold what a searcher typed, as a searcher means it: on the fold, without
 * tashkeel, tatweel and hamza forms. A blank query is held by every text.
 */
export function finder(query: string): (text: string) => boolean {
  const sought = fold(query).text.trim();
  return (text) => sought === "" || fold(text).text.includes(sought);
}
