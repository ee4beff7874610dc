import { walk, wordsOf, type Markup } from "../markup";

/** The words of a paragraph; what was deleted is left out. */
export function paragraphWords(paragraph: Markup): string {
  const words: string[] = [];
  walk(paragraph, {
    enter(element) {
      if (element.name === "t") words.push(wordsOf(element));
      else if (element.name === "br" || element.name === "cr") words.push("\n");
      else if (element.name === "tab") words.push(" ");
      return element.name === "t" || element.name === "del" ? "past" : "inside";
    },
  });
  return words.join("");
}
