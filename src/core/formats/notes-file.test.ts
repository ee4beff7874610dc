import { gzipSync, strToU8 } from "fflate";
import { expect, test } from "vitest";
import { MAJLIS, WHOLE } from "../../testing/notebooks";
import { articleText } from "../article/article-text";
import { writeCsv } from "./csv";
import { writeDocx } from "./docx";
import { writeHashiya } from "./hashiya";
import { writeHtmlPage } from "./html-page";
import { writeMarkdown } from "./markdown";
import type { Notebook } from "./notebook";
import { holdsNotesOn, textOfNotes } from "./notes-file";
import { writeWebAnnotation } from "./web-annotation";

const here = { article: MAJLIS.id, text: articleText(MAJLIS).text };
const elsewhere = { article: "other", text: "كلام آخر لا صلة له بشيء" };
const bytes = (file: string | Uint8Array) => (typeof file === "string" ? strToU8(file) : file);

type Case = {
  readonly name: string;
  readonly write: (notebook: Notebook) => string | Uint8Array;
  readonly isAnywhere: boolean;
  readonly text: string | undefined;
};

test.each<Case>([
  { name: "n.jsonld", write: writeWebAnnotation, isAnywhere: true, text: "majlis" },
  { name: "n.csv", write: writeCsv, isAnywhere: true, text: "majlis" },
  { name: "n.html", write: writeHtmlPage, isAnywhere: true, text: "majlis" },
  { name: "n.hashiya", write: writeHashiya, isAnywhere: false, text: "majlis" },
  { name: "n.docx", write: writeDocx, isAnywhere: false, text: undefined },
  { name: "n.md", write: writeMarkdown, isAnywhere: false, text: undefined },
])(
  "$name holds notes on its own text; of another: $isAnywhere",
  ({ name, write, isAnywhere, text }) => {
    const file = bytes(write(WHOLE));
    expect(holdsNotesOn(file, name, here)).toBe(true);
    expect(holdsNotesOn(file, name, elsewhere)).toBe(isAnywhere);
    expect(textOfNotes(file, name)).toBe(text);
  },
);

test.each([
  ["نص.md", "# باب\n\nكلام *مهم* هنا"],
  ["a.txt", "قال الشيخ"],
  ["a.html", "<!doctype html><p>قال الشيخ"],
  ["backup.json", '{"hashiya":"backup","v":1}'],
  ["notes.json", '{"items":[]}'],
])("%s is no file of notes", (name, words) => {
  for (const file of [strToU8(words), gzipSync(strToU8(words))]) {
    expect(holdsNotesOn(file, name, here)).toBe(false);
    expect(textOfNotes(file, name)).toBeUndefined();
  }
});
