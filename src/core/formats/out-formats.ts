/** What notes are taken out as, by where they go: for each its file's ending and kind. */
export const OUT_FORMATS = {
  paper: {
    docx: [".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
    "docx-notes": [
      ".notes.docx",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ],
    "html-page": [".html", "text/html"],
  },
  notebooks: {
    markdown: [".md", "text/markdown"],
    "markdown-plain": [".plain.md", "text/markdown"],
    question: [".txt", "text/plain"],
  },
  tables: {
    csv: [".csv", "text/csv"],
    anki: [".anki.txt", "text/plain"],
  },
  readers: {
    hashiya: [".hashiya", "application/gzip"],
    "epub-annotations": [".annotation", "application/ld+json"],
    "web-annotation": [".jsonld", "application/ld+json"],
    hypothesis: [".hypothesis.json", "application/json"],
  },
  research: {
    tei: [".tei.xml", "application/tei+xml"],
    bibtex: [".bib", "text/x-bibtex"],
    ris: [".ris", "application/x-research-info-systems"],
  },
} as const;

export type OutGroup = keyof typeof OUT_FORMATS;
export type OutFormat = { [Group in OutGroup]: keyof (typeof OUT_FORMATS)[Group] }[OutGroup];

/** Whether its notes can stand under headings or under colours. */
export const isGrouped = (format: OutFormat): boolean =>
  format in OUT_FORMATS.notebooks && format !== "question";

const FILES: Readonly<Record<string, readonly [string, string]>> = Object.assign(
  {},
  ...Object.values(OUT_FORMATS),
);

/** The ending of a format's file, and its media type. */
export const fileOf = (format: OutFormat): readonly [ending: string, type: string] =>
  FILES[format] ?? [".txt", "text/plain"];
