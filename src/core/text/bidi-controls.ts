import type { Direction } from "./direction";

/*
 * Unicode's controls that open a stretch of its own direction, and those that close one. One that
 * its writer left open lasts to the end of the paragraph, over whatever follows it there; one that
 * closes too much ends a stretch that others opened. (UAX 9, 2.1-2.4 and BD9)
 */
const PDF = "\u202c";
const PDI = "\u2069";
const CONTROL = /[\u202a-\u202e\u2066-\u2069]/u;
const CONTROLS = /[\u202a-\u202e\u2066-\u2069]/gu;
/** Ends a paragraph, and with it all that is open. (Bidi_Class B) */
// oxlint-disable-next-line no-control-regex -- three of them are control characters
const PARAGRAPH_ENDS = /([\n\r\u001c-\u001e\u0085\u2029]+)/gu;

/**
 * Another's words as they are shown: in each paragraph each stretch that is opened is closed too,
 * and what closes none is left out. Words without such controls, or with well-nested ones, stay as
 * they are; what is stored is never changed.
 */
export const bidiBalanced = (words: string): string =>
  CONTROL.test(words) ? words.split(PARAGRAPH_ENDS).map(balancedParagraph).join("") : words;

/**
 * Words to be put into a sentence: whatever they hold, the sentence around them flows as if they
 * were one letter. They take the direction that is given, else that of their first strong letter.
 */
export const isolated = (words: string, direction?: Direction): string =>
  `${opener(direction)}${bidiBalanced(words.replace(PARAGRAPH_ENDS, " "))}${PDI}`;

/** Words of several lines, and maybe several directions, on one line: each line is set apart. */
export const inOneLine = (words: string): string =>
  words
    .split(PARAGRAPH_ENDS)
    .filter((line) => line.trim() !== "")
    .map((line) => isolated(line))
    .join(" ");

const opener = (direction: Direction | undefined): string => {
  if (direction === undefined) return "\u2068";
  return direction === "rtl" ? "\u2067" : "\u2066";
};

function balancedParagraph(words: string): string {
  /** What closes each open stretch, the innermost last. */
  const closers: string[] = [];
  const seen = words.replace(CONTROLS, (control) => {
    if (control === PDF) return closers.at(-1) === PDF ? (closers.pop() ?? "") : "";
    if (control !== PDI) {
      closers.push(control > "\u2065" ? PDI : PDF);
      return control;
    }
    // An isolate closes the embeddings that were opened in it.
    const isolate = closers.lastIndexOf(PDI);
    return isolate === -1 ? "" : closers.splice(isolate).toReversed().join("");
  });
  return seen + closers.toReversed().join("");
}
