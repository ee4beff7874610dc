import { wellFormed } from "../text/well-formed";
import { COLOURS } from "../annotation/annotation";
import { articleText, type ArticleText } from "../article/article-text";
import { bidiBalanced } from "../text/bidi-controls";
import { noteIri } from "./note-iri";
import type { Note, NotedText, Notebook } from "./notebook";
import { headingsOver, namesOf, passageOf, timeOf, wordsOf } from "./noted-text";

export type MarkdownForm = {
  /** Obsidian's callouts, or quotations that every program knows. */
  readonly look?: "callouts" | "plain";
  readonly groupedBy?: "heading" | "colour";
};

/** What the file itself says, by the notebook's language. */
const WORDS = {
  ar: { back: "إلى الموضع", none: "بلا لون", lost: "حواشٍ فُقد موضعها" },
  en: { back: "to the passage", none: "no colour", lost: "Notes whose passage is lost" },
} as const;
const COLOUR_NAMES = {
  ar: { saffron: "زعفراني", sage: "أخضر", sky: "سماوي", rose: "وردي", violet: "بنفسجي" },
  en: { saffron: "saffron", sage: "sage", sky: "sky", rose: "rose", violet: "violet" },
} as const;

export const spokenIn = ({ language }: Pick<Notebook, "language">): "ar" | "en" =>
  /^ar\b/iu.test(language) ? "ar" : "en";

/** A notebook as Markdown: front matter, each passage quoted with a way back to it, the note below. */
export function writeMarkdown(notebook: Notebook, form: MarkdownForm = {}): string {
  return notebook.texts.map((noted) => markdownOf(noted, notebook, form)).join("\n");
}

function markdownOf(noted: NotedText, notebook: Notebook, form: MarkdownForm): string {
  const { article, url, notes } = noted;
  const line = articleText(article);
  const name = namesOf(notebook);
  const tags = [...new Set(notes.flatMap((note) => note.tags))];
  const lines = [
    "---",
    `title: ${yaml(article.headline)}`,
    ...(article.author ? [`author: ${yaml(article.author)}`] : []),
    `source: ${yaml(url)}`,
    `language: ${yaml(article.inLanguage)}`,
    `made: ${yaml(notebook.made)}`,
    ...(tags.length > 0 ? [`tags: [${tags.map(yaml).join(", ")}]`] : []),
    "---",
    "",
    `# ${inLine(article.headline)}`,
    "",
  ];
  let group = "";
  for (const [title, note] of grouped(noted, line, notebook, form)) {
    if (title !== group && title !== "") lines.push(`## ${inLine(title)}`, "");
    group = title;
    lines.push(...noteLines({ note, noted, line, notebook, name: name(note), form }), "");
  }
  return lines.join("\n");
}

function grouped(
  { article, notes }: NotedText,
  line: ArticleText,
  notebook: Notebook,
  { groupedBy = "heading" }: MarkdownForm,
): readonly (readonly [title: string, Note])[] {
  const spoken = spokenIn(notebook);
  if (groupedBy === "heading") {
    const headings = headingsOver(article, line);
    return notes.map((note) => [
      note.range ? headings(note.range.start).join(" › ") : WORDS[spoken].lost,
      note,
    ]);
  }
  return [...COLOURS, undefined].flatMap((colour) =>
    notes
      .filter(({ annotation }) => annotation.colour === colour)
      .map((note) => [colour ? COLOUR_NAMES[spoken][colour] : WORDS[spoken].none, note] as const),
  );
}

type Telling = {
  readonly note: Note;
  readonly noted: NotedText;
  readonly line: ArticleText;
  readonly notebook: Notebook;
  readonly name: string;
  readonly form: MarkdownForm;
};

function noteLines({ note, noted, line, notebook, name, form }: Telling): readonly string[] {
  const { look = "callouts" } = form;
  const back = `[${WORDS[spokenIn(notebook)].back}](${linkTo(noteIri(noted.url, note.annotation.id))})`;
  const quote = escapedLines(passageOf(note, line)).map((it) => `> ${it}`);
  const said = wordsOf(note, notebook);
  const by = [name, timeOf(note).slice(0, 10)].filter((it) => it !== "").map(inLine);
  const extra = note.tags
    .map((tag) => tag.replace(/[^\p{L}\p{M}\p{N}_-]+/gu, "-"))
    .filter((tag) => tag !== "" && !said.includes(`#${tag}`));
  const foot = [...by, ...extra.map((tag) => `#${tag}`), back].join(" · ");
  const words = said === "" ? [] : escapedLines(said);
  if (look === "plain") return [...quote, "", ...words, ...(words.length > 0 ? [""] : []), foot];
  return [
    `> [!quote] ${by[0] ?? ""}`.trimEnd(),
    ...quote,
    ...(words.length > 0 ? [">", "> > [!note]", ...words.map((it) => `> > ${it}`)] : []),
    ">",
    `> ${foot}`,
  ];
}

/** Signs that mean something to Markdown or Obsidian within a line. */
const SIGNS = /[\\`*_[\]<>~=$|^%!&{}]/gu;

/** Words that mean themselves: no sign in them marks anything, no line begins anything. */
export const escapedLines = (words: string): readonly string[] =>
  wellFormed(bidiBalanced(words))
    .replaceAll("\0", "\ufffd")
    .split(/\r\n|[\n\r]/u)
    .map((line, at, all) => {
      const inert = line
        .replace(SIGNS, "\\$&")
        .replace(/^[ \t]+/u, "")
        .replace(/^(#{1,6})(?=[ \t]|$)/u, "\\$1")
        .replace(/^[+-]/u, "\\$&")
        .replace(/^(\d{1,9})([.)])/u, "$1\\$2");
      return at + 1 < all.length && inert.trim() !== "" ? `${inert.trimEnd()}  ` : inert;
    });

const inLine = (words: string): string =>
  escapedLines(words.replace(/[\n\r]+/gu, " "))
    .join(" ")
    .trim();

/** A string as YAML's double-quoted, which is JSON's with a few letters more told by number. (YAML 1.2, 5.1) */
const yaml = (words: string): string =>
  JSON.stringify(bidiBalanced(words)).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/gu,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/** An address within brackets; what would end it is told by number. */
const linkTo = (iri: string): string =>
  wellFormed(iri).replace(/[\s()<>\\`"[\]\p{Cc}\p{Cf}]/gu, (sign) =>
    encodeURIComponent(sign).replace("(", "%28").replace(")", "%29"),
  );
