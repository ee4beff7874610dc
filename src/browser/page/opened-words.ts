import { highlightOf, scrollToHighlight } from "../storage/page-ids";
import { bringIntoView } from "./into-view";

/** Brings a note's words into view: on a narrow window the margin has just come up over the lower half of the text. */
export function showWordsNow(id: string): void {
  const mark = highlightOf(id);
  if (mark) bringIntoView(mark);
}

/** What opening and closing a note does to the page. */
export const openedWords = {
  /** The highlight is drawn as open, and the sheet is up, in the next frame. */
  showWords: (id: string): void => void requestAnimationFrame(() => showWordsNow(id)),
  showWordsOfCard: (id: string): void =>
    (document.querySelector(".margin[data-beside]") ? showWordsNow : scrollToHighlight)(id),
  backToWords(id: string): void {
    highlightOf(id)?.focus({ preventScroll: true });
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) openedWords.toText();
    });
  },
  toText: (): void => document.getElementById("text")?.focus({ preventScroll: true }),
};
