import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readCsv } from "./csv";
import { readDocx } from "./docx";
import { readEpubAnnotations } from "./epub-annotations";
import { readHashiya } from "./hashiya";
import { readHtmlPage } from "./html-page";
import { readHypothesis } from "./hypothesis";
import { readMarkdown } from "./markdown";
import type { NotesFault, ReadNotes } from "./notebook";
import { readAny } from "./read-any";
import type { Result } from "../result";
import { readWebAnnotation } from "./web-annotation";
import { readZotero } from "./zotero";

const text = "قال 👍 الشيخ لتلميذه\nوالعلم نور";
const json = JSON.stringify;

const READERS = {
  readWebAnnotation,
  readEpubAnnotations,
  readHypothesis,
  readCsv,
  readMarkdown,
  readDocx,
  readZotero,
  readHtmlPage,
  readHashiya,
  readAny,
};
const isRead = (result: Result<ReadNotes, NotesFault>) => typeof result.ok === "boolean";
const scraps = fc.constantFrom(
  "==",
  "> ",
  "\n",
  '"',
  ",",
  "<mark>",
  "{==",
  "[!quote]",
  "#",
  "[",
  "](",
  "الشيخ",
  "---\n",
  "Highlight,Note\n",
  '<script type="application/ld+json">',
  "\ud83d",
  "\u202e",
  "**",
  "\\",
);
const KEYS = [
  "id",
  "type",
  "target",
  "source",
  "selector",
  "items",
  "rows",
  "annotations",
  "uri",
  "references",
  "data",
  "annotationText",
  "tags",
  "body",
  "value",
  "creator",
  "exact",
  "start",
  "end",
  "__proto__",
  "refinedBy",
];
const anyJson = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 6 },
    fc.constantFrom("Annotation", "TextQuoteSelector", "TextualBody", "a", "", null, 1, -1, 1e308),
    fc.array(tie("any"), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...KEYS), tie("any")),
  ),
})).any;

test.each(Object.entries(READERS))("%s throws on nothing", (_, read) => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => isRead(read(bytes, text))));
  fc.assert(
    fc.property(fc.array(scraps, { maxLength: 40 }), (parts) => isRead(read(parts.join(""), text))),
  );
  fc.assert(
    fc.property(anyJson, (value) => isRead(read(json(value), text))),
    { numRuns: 300 },
  );
  const deep = (key: string) => `${`{"${key}":`.repeat(20_000)}1${"}".repeat(20_000)}`;
  for (const key of ["items", "refinedBy", "data", "first", "body"])
    expect(isRead(read(deep(key), text))).toBe(true);
  expect(isRead(read(`${"[".repeat(20_000)}${"]".repeat(20_000)}`))).toBe(true);
});

test.each(["=", "==", "==a", "> ", "**", "[", "<mark>", "{==", '"', "#", "`"])(
  "Markdown and tables of a great many %j end soon",
  (scrap) => {
    const file = scrap.repeat(100_000);
    expect(isRead(readMarkdown(file))).toBe(true);
    expect(isRead(readCsv(`Highlight\n${file}`))).toBe(true);
  },
  10_000,
);
