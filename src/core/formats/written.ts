import { writeAnki } from "./anki";
import { writeBibtex, writeRis } from "./bibtex";
import { writeCsv } from "./csv-write";
import { writeDocx } from "./docx-write";
import { ok, type Result } from "../result";
import { writeEpubAnnotations } from "./epub-annotations-write";
import { hashiyaFile, type OutFault } from "./hashiya-write";
import { writeHtmlPage } from "./html-page-write";
import { writeHypothesis } from "./hypothesis-write";
import { type MarkdownForm, writeMarkdown } from "./markdown-write";
import type { Notebook } from "./notebook";
import type { OutFormat } from "./out-formats";
import { writeQuestion } from "./question";
import { writeTei } from "./tei";
import { writeWebAnnotation } from "./web-annotation-write";

type Writer = (notebook: Notebook, form: OutForm) => string | Uint8Array;

const WRITERS: Readonly<Record<Exclude<OutFormat, "hashiya">, Writer>> = {
  docx: (notebook) => writeDocx(notebook),
  "docx-notes": (notebook) => writeDocx(notebook, { form: "notes" }),
  "html-page": writeHtmlPage,
  markdown: writeMarkdown,
  "markdown-plain": (notebook, form) => writeMarkdown(notebook, { ...form, look: "plain" }),
  question: writeQuestion,
  csv: writeCsv,
  anki: writeAnki,
  "epub-annotations": writeEpubAnnotations,
  "web-annotation": writeWebAnnotation,
  hypothesis: writeHypothesis,
  tei: writeTei,
  bibtex: writeBibtex,
  ris: writeRis,
};

/** What may be chosen besides the format. */
export type OutForm = Pick<MarkdownForm, "groupedBy">;

/** A notebook in a format, or why it has no room there. */
export const written = (
  format: OutFormat,
  notebook: Notebook,
  form: OutForm = {},
): Result<string | Uint8Array, OutFault> =>
  format === "hashiya" ? hashiyaFile(notebook) : ok(WRITERS[format](notebook, form));
