import { failed, ok, type Result } from "../result";
import { nearestColour } from "./colours";
import { csvRows } from "./csv-rows";
import type { NotesFault, ReadNotes } from "./notebook";
import {
  aboutText,
  gathering,
  idFromWords,
  placeHint,
  tagsFrom,
  wordsFrom,
  wordsOf,
} from "./reading";
import * as v from "valibot";
import { articleId, timeFrom } from "./web-annotation-schema";

/** What columns are called, in small letters: by us, by Readwise, and by tables that people make themselves. */
const COLUMNS = {
  quote: ["highlight", "quote", "text", "passage", "التظليل", "الاقتباس", "النص المظلل", "الموضع"],
  note: ["note", "notes", "comment", "annotation", "الحاشية", "الملاحظة", "التعليق"],
  title: ["title", "book title", "document title", "العنوان"],
  author: ["author", "book author", "document author", "المؤلف"],
  url: ["url", "source url", "source", "link", "الرابط"],
  tags: ["tags", "tag", "document tags", "الوسوم"],
  colour: ["color", "colour", "اللون"],
  created: ["date", "highlighted at", "created", "created at", "date added", "التاريخ"],
  modified: ["modified", "updated", "updated at", "عُدّل"],
  person: ["by", "annotator", "written by", "user", "person", "الكاتب", "صاحب الحاشية"],
  prefix: ["before", "prefix"],
  suffix: ["after", "suffix"],
  location: ["location"],
  id: ["id", "annotation id"],
  replyTo: ["reply to", "replyto"],
} as const;
type Column = keyof typeof COLUMNS;

/** A cell that a spreadsheet would take for a formula has an apostrophe before it, which is no part of it. */
const GUARD = /^'(?='*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20])/u;

/** A table of notes: a row each, under a row that names the columns. One of them holds the passages' words. */
export function readCsv(input: string | Uint8Array, text?: string): Result<ReadNotes, NotesFault> {
  const words = wordsFrom(input);
  if (!words.ok) return words;
  const [head = [], ...rows] = csvRows(words.value);
  const names = head.map((name) => name.trim().toLowerCase());
  const columnOf = new Map<Column, number>();
  for (const column of Object.keys(COLUMNS) as Column[]) {
    const known: readonly string[] = COLUMNS[column];
    const at = names.findIndex((name) => known.includes(name));
    if (at !== -1) columnOf.set(column, at);
  }
  if (!columnOf.has("quote")) return failed("not-this-format");
  const hint = placeHint(text);
  const gathered = gathering();
  const twins = new Map<string, number>();
  for (const [nth, row] of rows.entries()) {
    const cell = (column: Column): string =>
      (row[columnOf.get(column) ?? -1] ?? "").replace(GUARD, "");
    const told = (column: Column) => wordsOf(cell(column));
    const exact = cell("quote").trim();
    const created = timeOf(cell("created"));
    const modified = timeOf(cell("modified"));
    const person = told("person");
    const replyTo = told("replyTo");
    const source = v.safeParse(articleId, cell("url"));
    const colour = nearestColour(cell("colour"));
    const place = /^(\d+)(?:\s*[-–]\s*(\d+))?$/u.exec(cell("location").trim());
    const start = place ? Number(place[1]) : undefined;
    const key = JSON.stringify([exact, cell("note"), created, person]);
    const twin = twins.get(key) ?? 0;
    twins.set(key, twin + 1);
    gathered.add(String(nth + 2), {
      id: told("id") ?? idFromWords("csv", key, cell("location"), twin),
      ...(source.success && { source: source.output }),
      selectors: [
        {
          type: "TextQuoteSelector",
          exact,
          prefix: cell("prefix"),
          suffix: cell("suffix"),
        },
        ...hint(exact, start, start === undefined ? start : start + exact.length).filter(
          (it) => it.type === "TextPositionSelector" && text?.slice(it.start, it.end) === exact,
        ),
      ],
      bodies: [{ value: cell("note").trim() }],
      ...(replyTo !== undefined && { replyTo }),
      ...(colour && { colour }),
      ...(created !== undefined && { created }),
      ...(modified !== undefined && { modified }),
      ...(person !== undefined && { author: { id: person, name: person } }),
      tags: tagsFrom(cell("tags").split(/[,،;؛]/u)),
    });
  }
  const [first = []] = rows;
  const of = (column: Column) => first[columnOf.get(column) ?? -1]?.replace(GUARD, "");
  return ok(gathered.done(aboutText(of("title"), of("author"), of("url"))));
}

/** `2020-05-01 10:20:30+00:00` is how Readwise writes a time. */
const timeOf = (told: string): string | undefined =>
  timeFrom(told.trim().replace(/^(\S{10}) (?=\d)/u, "$1T"));
