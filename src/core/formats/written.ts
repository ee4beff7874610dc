import { writeAnki } from "./anki";
import { writeBibtex, writeRis } from "./bibtex";
import { writeCsv } from "./csv-write";
import { writeDocx } from "./docx-write";
import { writeEpubAnnotations } from "./epub-annotations-write";
import { writeHtmlPage } from "./html-page-write";
import { writeHypothesis } from "./hypothesis-write";
import { writeMarkdown } from "./markdown-write";
import type { Notebook } from "./notebook";
import type { OutFormat } from "./out-formats";
import { writeQuestion } from "./question";
import { writeTei } from "./tei";
import { writeWebAnnotation } from "./web-annotation-write";

const WRITERS: Readonly<Record<OutFormat, (notebook: Notebook) => string | Uint8Array>> = {
  docx: writeDocx,
  "docx-notes": (notebook) => writeDocx(notebook, { form: "notes" }),
  "html-page": writeHtmlPage,
  markdown: writeMarkdown,
  "markdown-plain": (notebook) => writeMarkdown(notebook, { look: "plain" }),
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

export const written = (format: OutFormat, notebook: Notebook): string | Uint8Array =>
  WRITERS[format](notebook);
