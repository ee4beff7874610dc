import { wellFormed } from "../text/well-formed";
import { articleText, blockAt, type ArticleText } from "../article/article-text";
import { bidiBalanced } from "../text/bidi-controls";
import type { TextRange } from "../text/text-range";
import { passageOf, wordsOf } from "./noted-text";
import type { Notebook } from "./notebook";

const HEAD = [
  "#separator:tab",
  "#html:false",
  "#columns:Passage\tNote\tSentence\tSource\tTags",
  "#tags column:5",
];

/** A notebook as cards: the passage, what was said of it, the sentence in which it stands, where it is from. */
export function writeAnki(notebook: Notebook): string {
  const rows = notebook.texts.flatMap(({ article, url, notes }) => {
    const line = articleText(article);
    const from = [article.headline, article.author, url].filter(Boolean).join(" · ");
    return notes.map((note) => [
      passageOf(note, line),
      wordsOf(note, notebook),
      note.range ? sentenceAround(line, note.range) : "",
      from,
      note.tags.map((tag) => tag.trim().replace(/\s+/gu, "_")).join(" "),
    ]);
  });
  return [...HEAD, ...rows.map((row) => row.map(field).join("\t")), ""].join("\n");
}

/** In quotes where it would otherwise end early, or be taken for a line of the head. */
const field = (value: string): string => {
  const words = wellFormed(bidiBalanced(value));
  return /["\t\r\n]|^#/u.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
};

const SENTENCE_END = /[.!?؟…۔]["»”')\]]*\s+/gu;
const LONGEST = 600; // UTF-16 code units on each side

/** The sentence, or sentences, of one block that a range begins in. */
export function sentenceAround(line: ArticleText, { start, end }: TextRange): string {
  const block = line.blocks[blockAt(line, start)] ?? { start, end };
  const from = Math.max(block.start, start - LONGEST);
  const until = Math.min(Math.max(block.end, start), Math.max(end, start) + LONGEST);
  const before = line.text.slice(from, start);
  let head = from;
  for (const { index, 0: mark } of before.matchAll(SENTENCE_END)) head = from + index + mark.length;
  const last = Math.min(Math.max(end, start), until);
  const after = line.text.slice(last, until);
  const stop = /[.!?؟…۔]["»”')\]]*(?=\s|$)/u.exec(after);
  const tail = stop ? last + stop.index + stop[0].length : until;
  return bidiBalanced(line.text.slice(head, tail).trim());
}
