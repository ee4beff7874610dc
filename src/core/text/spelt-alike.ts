import { fold } from "./folding";
import { isSameWord } from "./spellings";

/** Spellings are compared letter by letter with letter: of long passages the fold alone tells. */
const LONGEST_SPELT = 1000; // UTF-16 code units

/** Whether two passages are the same words, in another spelling or with other marks. */
export const isSpeltAlike = (was: string, is: string): boolean =>
  fold(was).text === fold(is).text ||
  (Math.max(was.length, is.length) <= LONGEST_SPELT && isSameWord(was, is));
