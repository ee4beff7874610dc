import { jsonValue } from "../parse-json";
import { isZip } from "../library/zip";
import { failed, type Result } from "../result";
import { readCsv } from "./csv-read";
import { csvRows } from "./csv-rows";
import { readDocx } from "./docx-read";
import { readEpubAnnotations } from "./epub-annotations-read";
import { readHashiya } from "./hashiya-read";
import { readHtmlPage } from "./html-page-read";
import { readHypothesis } from "./hypothesis-read";
import { readMarkdown } from "./markdown-read";
import type { NotesFault, ReadNotes } from "./notebook";
import { isFields, listOf, wordsFrom } from "./reading";
import { readWebAnnotation } from "./web-annotation-read";
import { readZotero } from "./zotero-read";

const READERS = {
  "web-annotation": readWebAnnotation,
  "epub-annotations": readEpubAnnotations,
  hypothesis: readHypothesis,
  csv: readCsv,
  markdown: readMarkdown,
  docx: readDocx,
  zotero: readZotero,
  "html-page": readHtmlPage,
  hashiya: readHashiya,
} as const;
export type NotesFormat = keyof typeof READERS;

/** Which of the formats a file is of: by what it holds, then by its name; undefined where it is of none. */
export function notesFormatOf(input: string | Uint8Array, name = ""): NotesFormat | undefined {
  if (typeof input !== "string") {
    if (input[0] === 0x1f && input[1] === 0x8b) return "hashiya";
    if (isZip(input)) return "docx";
  }
  const words = wordsFrom(input);
  if (!words.ok) return undefined;
  const begun = words.value.trimStart();
  if (/^[[{]/u.test(begun)) {
    const format = jsonFormat(begun);
    if (format) return format;
  }
  if (
    /^<(?:!doctype|html|\?xml)/iu.test(begun) ||
    /application\/ld\+json/iu.test(begun.slice(0, 20_000))
  )
    return /application\/ld\+json/iu.test(begun) ? "html-page" : undefined;
  const ending = /\.([a-z]+)$/iu.exec(name)?.[1]?.toLowerCase() ?? "";
  const byName = BY_ENDING[ending];
  if (byName) return byName;
  const [head = []] = csvRows(begun.slice(0, begun.search(/[\r\n]|$/u)));
  if (head.length > 1 && readCsv(begun.slice(0, 2000)).ok) return "csv";
  return /==\S|<mark\b|^ {0,3}>/mu.test(begun) ? "markdown" : undefined;
}

const BY_ENDING: Readonly<Record<string, NotesFormat>> = {
  csv: "csv",
  tsv: "csv",
  md: "markdown",
  markdown: "markdown",
  json: "web-annotation",
  jsonld: "web-annotation",
  annotation: "epub-annotations",
  hashiya: "hashiya",
  docx: "docx",
};

function jsonFormat(words: string): NotesFormat | undefined {
  const value = jsonValue(words);
  if (value === undefined) return undefined;
  if (isFields(value)) {
    if (typeof value["hashiya"] === "string") return "hashiya";
    const told = [...listOf(value["@context"]), ...listOf(value["type"])];
    if (told.some((it) => typeof it === "string" && /epub-anno|^AnnotationSet$/u.test(it)))
      return "epub-annotations";
    const [row] = listOf(value["rows"] ?? value["annotations"]);
    if (Array.isArray(value["rows"]) || isHypothesis(row) || isHypothesis(value))
      return "hypothesis";
  } else if (isHypothesis(listOf(value)[0])) return "hypothesis";
  return readZotero(words).ok ? "zotero" : "web-annotation";
}

const isHypothesis = (row: unknown): boolean =>
  isFields(row) && "uri" in row && ("user" in row || "text" in row) && !("motivation" in row);

/** Reads a file of notes, whichever of the known formats it is of. */
export function readAny(
  input: string | Uint8Array,
  text?: string,
  name?: string,
): Result<ReadNotes, NotesFault> {
  if (input.length === 0) return failed("empty");
  const format = notesFormatOf(input, name);
  if (format) return READERS[format](input, text);
  const words = wordsFrom(input);
  return words.ok ? failed("not-this-format") : words;
}
