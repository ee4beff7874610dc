import { quoteOf } from "../annotation/annotation";
import { bodyFor } from "../annotation/body";
import type { Article, Block, InlineMark } from "../article/article";
import { articleText, blockAt, type ArticleText } from "../article/article-text";
import { disentangled } from "../drawing/nested-marks";
import { bidiBalanced } from "../text/bidi-controls";
import { directionOfLanguage, directionOfLetters, type Direction } from "../text/direction";
import { RIGHT_TO_LEFT_LETTER } from "../text/right-to-left";
import type { TextRange } from "../text/text-range";
import type { Note, NotedText, Notebook } from "./notebook";

/** What somebody wrote: in the notebook's language where there are several; with no control left open. */
export const wordsOf = ({ annotation }: Note, { language }: Pick<Notebook, "language">): string =>
  bidiBalanced(bodyFor(annotation.bodies, language)?.value ?? "");

/** The passage as it stands in the text, else as the note quotes it. */
export const passageOf = ({ annotation, range }: Note, { text }: ArticleText): string =>
  bidiBalanced(range ? text.slice(range.start, range.end) : quoteOf(annotation.target));

/** The name of who wrote a note; empty where it is not known. */
export function namesOf({ authors, owner }: Notebook): (note: Note) => string {
  const names = new Map(authors.map(({ id, name }) => [id, name]));
  return ({ author }) => (author === undefined ? owner : (names.get(author) ?? ""));
}

/** Which way words run: as their letters do, else their language, else the first letter. */
export function directionOf(words: string, language?: string): Direction {
  const told = language === undefined ? undefined : directionOfLanguage(language);
  return directionOfLetters(words) ?? told ?? (RIGHT_TO_LEFT_LETTER.test(words) ? "rtl" : "ltr");
}

export const articleDirection = ({ inLanguage }: Pick<Article, "inLanguage">): Direction =>
  directionOfLanguage(inLanguage);

/** When a note was made, as far as it tells. */
export const timeOf = ({ annotation: { created, modified } }: Note): string =>
  created ?? modified ?? "";

/** The headings over an offset, the highest first. */
export function headingsOver({ blocks }: Pick<Article, "blocks">, line: ArticleText) {
  const over: (readonly string[])[] = [];
  let open: { readonly level: number; readonly text: string }[] = [];
  for (const block of blocks) {
    if (block.type === "heading") {
      open = [...open.filter(({ level }) => level < block.level), block];
    }
    over.push(open.map(({ text }) => text));
  }
  return (offset: number): readonly string[] => over[blockAt(line, offset)] ?? [];
}

/** What comes next in a block: letters, or an edge of a note (by its index among the text's notes). */
export type Item =
  | { readonly type: "begin"; readonly note: number }
  | { readonly type: "end"; readonly note: number }
  | {
      readonly type: "run";
      readonly words: string;
      readonly marks: readonly InlineMark[];
      /** The note that began last of those that lie on it. */
      readonly note: number | undefined;
    };

/**
 * A text's blocks cut at the edges of notes and of the author's marks. Each note that has a place begins once and ends
 * once, whatever it overlaps.
 */
export function cutBlocks({ article, notes }: NotedText): readonly (readonly Item[])[] {
  const line = articleText(article);
  const begins = new Map<number, number[]>();
  const ends = new Map<number, number[]>();
  for (const [index, { range }] of notes.entries()) {
    if (!range) continue;
    const { start, end } = withinText(range, line.text);
    push(begins, start, index);
    push(ends, end, index);
  }
  const edges = [...new Set([...begins.keys(), ...ends.keys()])].sort((a, b) => a - b);
  const open: number[] = [];
  const isEmpty = (note: number, at: number) => begins.get(at)?.includes(note) ?? false;
  let next = 0;
  return article.blocks.map((block, index) => {
    const { start = 0, end = 0 } = line.blocks[index] ?? {};
    const marks = disentangled(block.marks ?? []);
    const cuts = new Set([
      start,
      end,
      ...marks.flatMap((it) => [start + it.start, start + it.end]),
    ]);
    while ((edges[next] ?? Infinity) <= end) cuts.add(edges[next++] ?? end);
    const items: Item[] = [];
    const sorted = [...cuts].sort((a, b) => a - b);
    for (const [piece, from] of sorted.entries()) {
      for (const note of ends.get(from) ?? [])
        if (!isEmpty(note, from)) {
          items.push({ type: "end", note });
          open.splice(open.indexOf(note), 1);
        }
      for (const note of begins.get(from) ?? []) {
        items.push({ type: "begin", note });
        if (ends.get(from)?.includes(note)) items.push({ type: "end", note });
        else open.push(note);
      }
      const to = sorted[piece + 1];
      if (to === undefined) continue;
      const here = marks.filter((it) => start + it.start <= from && to <= start + it.end);
      const words = line.text.slice(from, to);
      items.push({ type: "run", words, marks: here, note: open.at(-1) });
    }
    return items;
  });
}

/** A range without the line breaks at its edges, which lie in no block. */
function withinText(range: TextRange, text: string): TextRange {
  let start = Math.min(Math.max(range.start, 0), text.length);
  let end = Math.min(Math.max(range.end, start), text.length);
  while (start < end && text[start] === "\n") start += 1;
  while (start < end && text[end - 1] === "\n") end -= 1;
  return { start, end };
}

function push(map: Map<number, number[]>, key: number, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** A verse's hemistichs, two a line; another block's text is one line. */
export const linesOfVerse = ({ text }: Pick<Block, "text">): readonly string[] => text.split("\n");
