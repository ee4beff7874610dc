import { wellFormed } from "../text/well-formed";
import { quoteAmong } from "../annotation/selector";
import { csvField } from "../comparison/table-csv";
import { articleText } from "../article/article-text";
import { bidiBalanced } from "../text/bidi-controls";
import { selectorsHere } from "./web-annotation-write";
import type { Notebook } from "./notebook";
import { headingsOver, namesOf, passageOf, timeOf, wordsOf } from "./noted-text";

/** The first seven are those that Readwise reads, by its names. */
export const CSV_COLUMNS = [
  "Highlight",
  "Title",
  "Author",
  "URL",
  "Note",
  "Location",
  "Date",
  "Tags",
  "Color",
  "Written by",
  "Heading",
  "Id",
  "Reply to",
  "Before",
  "After",
  "Modified",
] as const;

/** A notebook as a table: a row a note, no field of which a spreadsheet runs. (RFC 4180, with a byte order mark) */
export function writeCsv(notebook: Notebook): string {
  const name = namesOf(notebook);
  const rows = notebook.texts.flatMap((noted) => {
    const { article, url, notes } = noted;
    const line = articleText(article);
    const headings = headingsOver(article, line);
    return notes.map((note) => {
      const { id, colour, replyTo, modified } = note.annotation;
      const quote = quoteAmong(selectorsHere(note, noted, line.text));
      const { range, tags } = note;
      return [
        passageOf(note, line),
        article.headline,
        article.author ?? "",
        url,
        wordsOf(note, notebook),
        range ? String(range.start) : "",
        timeOf(note),
        tags.join(", "),
        colour ?? "",
        name(note),
        range ? headings(range.start).join(" › ") : "",
        id,
        replyTo ?? "",
        quote?.prefix ?? "",
        quote?.suffix ?? "",
        modified ?? "",
      ];
    });
  });
  return `\uFEFF${[CSV_COLUMNS, ...rows].map((row) => row.map(field).join(",")).join("\r\n")}\r\n`;
}

/** A lone half of a pair has no bytes in UTF-8, and a zero makes a file no text. */
const field = (value: string): string =>
  csvField(wellFormed(bidiBalanced(value)).replaceAll("\0", "\ufffd"));
