import { strToU8, zipSync } from "fflate";
import type { Block, InlineMark } from "../article/article";
import { articleText } from "../article/article-text";
import {
  directionOf,
  articleDirection,
  cutBlocks,
  headingsOver,
  namesOf,
  passageOf,
  timeOf,
  wordsOf,
  type Item,
} from "./noted-text";
import type { Note, NotedText, Notebook } from "./notebook";
import { docxPackage } from "./docx-package";
import { fillOf } from "./html-page-write";
import { xmlAttribute, xmlText } from "./xml-text";

export type DocxForm = {
  /** The text with the notes as Word's comments, or the notes alone under their headings. */
  readonly form?: "comments" | "notes";
};

/** A notebook as a Word file. (ECMA-376; comments' threads by [MS-DOCX] 2.5.1) */
export function writeDocx(notebook: Notebook, { form = "comments" }: DocxForm = {}): Uint8Array {
  const links = new Map<string, string>();
  const all = notebook.texts.flatMap((noted) => noted.notes.map((note) => ({ note, noted })));
  let first = 0;
  const parts: string[] = [];
  for (const noted of notebook.texts) {
    if (form === "notes") parts.push(notesOf(noted, notebook));
    else parts.push(textOf(noted, first, links));
    first += noted.notes.length;
  }
  const [text] = notebook.texts;
  const isRtl = !text || articleDirection(text.article) === "rtl";
  const files = docxPackage({
    body: parts.join("") || "<w:p/>",
    isRtl,
    links,
    comments: form === "comments" ? commentsOf(all, notebook) : { words: "", threads: "" },
    title: text?.article.headline ?? "",
    author: notebook.owner,
    made: notebook.made,
  });
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([path, xml]) => [path, strToU8(xml)])),
    // A file made of the same notes at the same time is the same.
    { mtime: new Date(1980, 0, 1) },
  );
}

const runProperties = (words: string, extra = "") =>
  extra === "" && directionOf(words) === "ltr"
    ? ""
    : `<w:rPr>${extra}${directionOf(words) === "rtl" ? "<w:rtl/>" : ""}</w:rPr>`;

/** Runs of words; a line break and a tab are elements. */
const run = (words: string, extra = ""): string =>
  words
    .split(/(\r\n|[\n\r\t])/u)
    .filter((part) => part !== "")
    .map((part) => {
      if (part === "\t") return "<w:r><w:tab/></w:r>";
      if (/^[\r\n]/u.test(part)) return "<w:r><w:br/></w:r>";
      return `<w:r>${runProperties(part, extra)}<w:t xml:space="preserve">${xmlText(part)}</w:t></w:r>`;
    })
    .join("");

const paragraph = (inner: string, isRtl: boolean, style = "", more = ""): string =>
  `<w:p><w:pPr>${style === "" ? "" : `<w:pStyle w:val="${style}"/>`}${more}${isRtl ? "<w:bidi/>" : ""}</w:pPr>${inner}</w:p>`;

const line = (words: string, style = "", extra = ""): string =>
  paragraph(run(words, extra), directionOf(words) === "rtl", style);

function textOf(noted: NotedText, first: number, links: Map<string, string>): string {
  const { article, notes } = noted;
  const isRtl = articleDirection(article) === "rtl";
  const items = cutBlocks(noted);
  const blocks = article.blocks.map((block, index) => {
    const flows = block.dir === undefined ? isRtl : block.dir === "rtl";
    const inner = (some: readonly Item[]) =>
      some.map((item) => itemXml(item, { first, notes, links })).join("");
    if (block.type === "verse") return verseTable(items[index] ?? [], inner, flows);
    return paragraph(inner(items[index] ?? []), flows, styleOf(block), listOf(block));
  });
  // A lost passage has its note at the text's end.
  const lost = notes.flatMap((note, index) =>
    note.range
      ? []
      : [
          paragraph(
            `${commentStart(first + index)}${run(passageOf(note, articleText(article)))}${commentEnd(first + index)}`,
            isRtl,
            "Quote",
          ),
        ],
  );
  const author = article.author ? line(article.author) : "";
  return line(article.headline, "Title") + author + blocks.join("") + lost.join("");
}

const styleOf = (block: Block): string => {
  if (block.type === "heading") return `Heading${block.level - 1}`;
  return block.type === "quotation" ? "Quote" : "";
};
const listOf = ({ type }: Block): string =>
  type === "list-item" ? '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' : "";

/** Two hemistichs a row; a note may begin in one cell and end in another. */
function verseTable(
  items: readonly Item[],
  inner: (some: readonly Item[]) => string,
  isRtl: boolean,
): string {
  const cells: Item[][] = [[]];
  for (const item of items) {
    if (item.type !== "run") {
      cells.at(-1)?.push(item);
      continue;
    }
    for (const [at, words] of item.words.split("\n").entries()) {
      if (at > 0) cells.push([]);
      if (words !== "") cells.at(-1)?.push({ ...item, words });
    }
  }
  const rows: string[] = [];
  for (let at = 0; at < cells.length; at += 2) {
    const pair = [cells[at] ?? [], cells[at + 1] ?? []];
    rows.push(
      `<w:tr>${pair.map((cell) => `<w:tc><w:tcPr><w:tcW w:w="2500" w:type="pct"/></w:tcPr>${paragraph(inner(cell), isRtl, "Verse")}</w:tc>`).join("")}</w:tr>`,
    );
  }
  return `<w:tbl><w:tblPr>${isRtl ? "<w:bidiVisual/>" : ""}<w:tblW w:w="5000" w:type="pct"/></w:tblPr><w:tblGrid><w:gridCol w:w="4513"/><w:gridCol w:w="4513"/></w:tblGrid>${rows.join("")}</w:tbl>${GAP}`;
}

/** What parts a table from the next one, which would else be one with it: a gap of half a line. */
const GAP = '<w:p><w:pPr><w:spacing w:after="0" w:line="160" w:lineRule="exact"/></w:pPr></w:p>';

const commentStart = (id: number) => `<w:commentRangeStart w:id="${id}"/>`;
const commentEnd = (id: number) =>
  `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;

type Around = {
  readonly first: number;
  readonly notes: readonly Note[];
  readonly links: Map<string, string>;
};

function itemXml(item: Item, { first, notes, links }: Around): string {
  if (item.type === "begin") return commentStart(first + item.note);
  if (item.type === "end") return commentEnd(first + item.note);
  const has = (type: InlineMark["type"]) => item.marks.some((mark) => mark.type === type);
  const note = item.note === undefined ? undefined : notes[item.note];
  const link = item.marks.find((mark) => mark.type === "link");
  const words = run(
    item.words,
    [
      link && '<w:rStyle w:val="Hyperlink"/>',
      has("strong") && "<w:b/><w:bCs/>",
      has("emphasis") && "<w:i/><w:iCs/>",
      note && `<w:shd w:val="clear" w:color="auto" w:fill="${fillOf(note)}"/>`,
    ]
      .filter(Boolean)
      .join(""),
  );
  if (!link) return words;
  const id = links.get(link.href) ?? `link${links.size + 1}`;
  links.set(link.href, id);
  return `<w:hyperlink r:id="${id}">${words}</w:hyperlink>`;
}

/** Notes under the headings that they stand below, the quote above the note. */
function notesOf({ article, notes }: NotedText, notebook: Notebook): string {
  const textLine = articleText(article);
  const headings = headingsOver(article, textLine);
  const name = namesOf(notebook);
  let over = "";
  const told = notes.map((note) => {
    const title = note.range ? headings(note.range.start).join(" › ") : "";
    const head = title !== over && title !== "" ? line(title, "Heading1") : "";
    over = title;
    const words = wordsOf(note, notebook);
    const meta = [name(note), timeOf(note).slice(0, 10), ...note.tags.map((tag) => `#${tag}`)];
    const by = meta.filter((it) => it !== "").join(" · ");
    const shade = `<w:shd w:val="clear" w:color="auto" w:fill="${fillOf(note)}"/>`;
    return [
      head,
      line(passageOf(note, textLine), "Quote", shade),
      words === ""
        ? ""
        : words
            .split(/\r\n|[\n\r]/u)
            .map((it) => line(it))
            .join(""),
      by === "" ? "" : line(by, "Meta"),
    ].join("");
  });
  return line(article.headline, "Title") + told.join("");
}

const paragraphId = (index: number) => (index + 1).toString(16).toUpperCase().padStart(8, "0");

function commentsOf(
  all: readonly { readonly note: Note; readonly noted: NotedText }[],
  notebook: Notebook,
) {
  const name = namesOf(notebook);
  const at = new Map(all.map(({ note }, index) => [note.annotation.id, index]));
  const words = all.map(({ note }, index) => {
    const said = [wordsOf(note, notebook), extraTags(note)].filter((it) => it !== "").join("\n");
    const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/u.exec(timeOf(note))?.[0];
    const initials = [...name(note)][0] ?? "";
    const isRtl = directionOf(said) === "rtl";
    return `<w:comment w:id="${index}" w:author="${xmlAttribute(name(note))}"${time ? ` w:date="${time}Z"` : ""} w:initials="${xmlAttribute(initials)}"><w:p w14:paraId="${paragraphId(index)}"><w:pPr>${isRtl ? "<w:bidi/>" : ""}</w:pPr>${run(said)}</w:p></w:comment>`;
  });
  const threads = all.map(({ note }, index) => {
    const parent = at.get(note.annotation.replyTo ?? "");
    return `<w15:commentEx w15:paraId="${paragraphId(index)}"${parent === undefined || parent === index ? "" : ` w15:paraIdParent="${paragraphId(parent)}"`} w15:done="0"/>`;
  });
  return { words: words.join(""), threads: threads.join("") };
}

/** Tags that the words do not hold: Word's comments have no other place for them. */
const extraTags = ({ annotation, tags }: Note): string =>
  tags
    .filter((tag) => !annotation.bodies.some(({ value }) => value.includes(`#${tag}`)))
    .map((tag) => `#${tag}`)
    .join(" ");
