import type { Colour } from "../annotation/annotation";
import type { Block } from "../article/article";
import { articleText } from "../article/article-text";
import { noteIri } from "./note-iri";
import type { Note, NotedText, Notebook } from "./notebook";
import {
  articleDirection,
  cutBlocks,
  namesOf,
  passageOf,
  timeOf,
  wordsOf,
  type Item,
} from "./noted-text";
import { annotationPageOf } from "./web-annotation-write";
import { xmlText as text } from "./xml-text";
import { spokenIn } from "./markdown-write";

const WORDS = {
  ar: { notes: "الحواشي", back: "إلى الموضع" },
  en: { notes: "Notes", back: "to the passage" },
} as const;

export const FILLS: Readonly<Record<Colour, string>> = {
  saffron: "FFE9A8",
  sage: "CDEBC5",
  sky: "CBE4F7",
  rose: "F8CFD8",
  violet: "E3D3F5",
};
export const fillOf = ({ annotation }: Note): string => FILLS[annotation.colour ?? "saffron"];

const STYLE = `:root{color-scheme:light}body{margin:0 auto;padding:2rem 1.25rem;max-width:44rem;font:1.15rem/1.9 Amiri,"Noto Naskh Arabic","Traditional Arabic",Georgia,serif;color:#1f1b16;background:#fffdf8}
h1,h2,h3,h4,h5,h6{line-height:1.4}blockquote{margin:1em 2em;padding-inline-start:1em;border-inline-start:3px solid #b9a98a}.verse{text-align:center;white-space:pre-line}
mark{color:inherit;print-color-adjust:exact;-webkit-print-color-adjust:exact}a{color:#1b4f72}sup{font-size:.65em;line-height:0}sup a{text-decoration:none;padding-inline:.15em}
.notes{margin-block-start:3rem;border-block-start:1px solid #b9a98a;font-size:1rem}.notes li{margin-block:1rem;break-inside:avoid}.notes p{margin:.25rem 0;white-space:pre-line}.notes .quote{padding-inline:.5em;border-radius:.2em;print-color-adjust:exact;-webkit-print-color-adjust:exact}.meta{color:#5d5346;font-size:.85em}
${Object.entries(FILLS)
  .map(([name, fill]) => `.${name}{background:#${fill}}`)
  .join("")}
@page{margin:2cm}@media print{body{max-width:none;padding:0;background:none}}`;

/**
 * A notebook as one page that needs nothing else: the texts with their highlights, the notes numbered below. The same
 * notes, with the text, stand in it as JSON-LD, from which it is brought back.
 */
export function writeHtmlPage(notebook: Notebook): string {
  const { language, texts } = notebook;
  const [first] = texts;
  const data = {
    ...annotationPageOf(notebook),
    ...(texts.length === 1 && first
      ? { "hashiya:article": first.article }
      : { "hashiya:articles": texts.map(({ article }) => article) }),
  };
  const dir = first ? articleDirection(first.article) : spokenIn(notebook) === "ar" ? "rtl" : "ltr";
  return `<!doctype html>
<html lang="${text(first?.article.inLanguage ?? language)}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(first?.article.headline ?? "Hashiya")}</title>
<style>${STYLE}</style>
<script type="application/ld+json">${inertJson(data)}</script>
</head>
<body>
${texts.map((noted, at) => articleHtml(noted, at, notebook)).join("\n")}
</body>
</html>
`;
}

/** JSON in which nothing ends or opens an element or a comment. */
const inertJson = (value: object): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

function articleHtml(noted: NotedText, at: number, notebook: Notebook): string {
  const { article, notes } = noted;
  const words = WORDS[spokenIn(notebook)];
  const items = cutBlocks(noted);
  const line = articleText(article);
  const name = namesOf(notebook);
  const blocks = article.blocks.map((block, index) =>
    blockHtml(block, (items[index] ?? []).map((item) => itemHtml(item, at, notes)).join("")),
  );
  const listed = notes.map((note, index) => {
    const id = `${at}-${index + 1}`;
    const meta = [name(note), timeOf(note).slice(0, 10), ...note.tags.map((tag) => `#${tag}`)]
      .filter((it) => it !== "")
      .map((it) => `<bdi>${text(it)}</bdi>`);
    const way = note.range
      ? `<a href="#p${id}">${words.back}</a>`
      : `<a href="${text(noteIri(noted.url, note.annotation.id))}">${words.back}</a>`;
    return `<li id="n${id}"><p dir="auto"><span class="quote ${note.annotation.colour ?? "saffron"}">${text(passageOf(note, line))}</span></p><p dir="auto">${text(wordsOf(note, notebook))}</p><p class="meta">${[...meta, way].join(" · ")}</p></li>`;
  });
  const own = `lang="${text(article.inLanguage)}" dir="${articleDirection(article)}"`;
  return `<article ${own}>
<h1>${text(article.headline)}</h1>
${article.author ? `<p class="meta">${text(article.author)}</p>` : ""}
${blocks.join("\n")}
</article>
${listed.length > 0 ? `<section class="notes" lang="${text(notebook.language)}" dir="${spokenIn(notebook) === "ar" ? "rtl" : "ltr"}"><h2>${words.notes}</h2><ol>\n${listed.join("\n")}\n</ol></section>` : ""}`;
}

const FOLLOWED = /^(?:https?:\/\/|mailto:)/iu;

function itemHtml(item: Item, at: number, notes: readonly Note[]): string {
  if (item.type === "begin") return `<span id="p${at}-${item.note + 1}"></span>`;
  if (item.type === "end")
    return `<sup><a href="#n${at}-${item.note + 1}">${item.note + 1}</a></sup>`;
  const colour = item.note === undefined ? undefined : notes[item.note]?.annotation.colour;
  const shown =
    item.note === undefined
      ? text(item.words)
      : `<mark class="${colour ?? "saffron"}">${text(item.words)}</mark>`;
  return item.marks.reduceRight((inner, mark) => {
    if (mark.type === "emphasis") return `<em>${inner}</em>`;
    if (mark.type === "strong") return `<strong>${inner}</strong>`;
    if (mark.type === "link")
      return FOLLOWED.test(mark.href)
        ? `<a href="${text(mark.href)}" rel="noopener noreferrer">${inner}</a>`
        : inner;
    return `<span${mark.inLanguage ? ` lang="${text(mark.inLanguage)}"` : ""}${mark.dir ? ` dir="${mark.dir}"` : ""}>${inner}</span>`;
  }, shown);
}

function blockHtml(block: Block, inner: string): string {
  const flow = `${block.inLanguage ? ` lang="${text(block.inLanguage)}"` : ""}${block.dir ? ` dir="${block.dir}"` : ""}`;
  if (block.type === "heading") return `<h${block.level}${flow}>${inner}</h${block.level}>`;
  if (block.type === "quotation") return `<blockquote${flow}>${inner}</blockquote>`;
  if (block.type === "list-item") return `<ul${flow}><li>${inner}</li></ul>`;
  if (block.type === "verse") return `<p class="verse"${flow}>${inner}</p>`;
  return `<p${flow}>${inner}</p>`;
}
