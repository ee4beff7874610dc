import { type Folded, fold } from "../text/folding";
import { indexWords, type WordIndex } from "./word-index";

/**
 * One text and what searching needs of it. The fold and the words are made when first asked for, and
 * once: notes that stand where they stood need neither.
 */
export type TextIndex = {
  readonly text: string;
  readonly folded: () => Folded;
  readonly words: () => WordIndex;
};

export function indexText(text: string): TextIndex {
  let folded: Folded | undefined;
  let words: WordIndex | undefined;
  const index: TextIndex = {
    text,
    folded: () => (folded ??= fold(text)),
    words: () => (words ??= indexWords(index.folded().text)),
  };
  return index;
}
