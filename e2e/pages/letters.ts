import type { Point } from "../support/surface";

/** Where to put the pointer for some words of the text. */
export type LetterPlaces = {
  /** On the near edge of the first letter, and on the far edge of the last. */
  readonly from: Point;
  readonly to: Point;
  /** On the far half of the last letter. */
  readonly end: Point;
  readonly middle: Point;
  /** Whether the page did not stand where the last look had left it. */
  readonly hadMoved: boolean;
};

/**
 * Runs in the page: finds words in the article (`after` others), brings them to the window's upper part,
 * where nothing stands over them, and tells where their letters stand. The article's lines are joined by line breaks.
 */
export function lettersOnScreen({ words, after }: { words: string; after: string }): LetterPlaces {
  const lines = [...document.querySelectorAll<HTMLElement>("#text [data-start]")];
  const text = lines.map((line) => line.textContent).join("\n");
  const start = text.indexOf(words, after === "" ? 0 : text.indexOf(after) + after.length);
  if (start === -1 || !text.includes(after)) throw new Error(`No such words: ${after} … ${words}`);
  const end = start + words.length;

  const letter = (offset: number) => {
    let left = offset;
    const line = lines.find((it) => {
      const isHere = left < it.textContent.length;
      if (!isHere) left -= it.textContent.length + 1;
      return isHere;
    });
    const walker = document.createTreeWalker(line ?? document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      if (left < node.length) {
        const range = document.createRange();
        range.setStart(node, left);
        range.setEnd(node, left + 1);
        return range;
      }
      left -= node.length;
    }
    throw new Error(`No letter ${offset}`);
  };

  getSelection()?.removeAllRanges(); // a drag that begins on selected words would carry them away
  const box = (offset: number) => letter(offset).getBoundingClientRect();
  const heart = (box(start).top + box(end - 1).bottom) / 2;
  const stood = scrollY;
  scrollTo({ top: scrollY + heart - innerHeight * 0.3, behavior: "instant" });

  const [first, last, midst] = [box(start), box(end - 1), box((start + end) >> 1)];
  const y = ({ top, bottom }: DOMRect) => (top + bottom) / 2;
  return {
    from: [first.right - 1, y(first)],
    to: [last.left + 1, y(last)],
    end: [last.left + last.width / 4, y(last)],
    middle: [(midst.left + midst.right) / 2, y(midst)],
    hadMoved: Math.abs(scrollY - stood) > 1,
  };
}

/** Runs in the page: the letters of highlights whose hearts lie where the background has this tint. */
export function lettersTinted(tint: string): string {
  const letterIn = (text: Text, at: number) => {
    const range = document.createRange();
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    return range.getBoundingClientRect();
  };
  return [...document.querySelectorAll<HTMLElement>("#text mark")]
    .map((mark) => {
      const { left, width } = mark.getBoundingClientRect();
      const parts = [
        ...mark.style
          .getPropertyValue("--parts")
          .matchAll(/transparent ([\d.]+)%, var\(--tint-(\w+)\) 0 ([\d.]+)%/g),
      ].filter(([, , name]) => name === tint);
      const text = mark.firstChild as Text;
      return Array.from(text.data, (letter, i) => {
        const box = letterIn(text, i);
        const share = ((box.left + box.width / 2 - left) / width) * 100;
        const isTinted = parts.some(
          ([, from, , to]) => share >= Number(from) && share <= Number(to),
        );
        return isTinted ? letter : "";
      }).join("");
    })
    .join("");
}
