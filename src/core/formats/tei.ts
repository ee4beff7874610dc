import type { Block } from "../article/article";
import { noteIri, personIri } from "./note-iri";
import type { Note, NotedText, Notebook } from "./notebook";
import { cutBlocks, namesOf, passageOf, timeOf, wordsOf, type Item } from "./noted-text";
import { articleText } from "../article/article-text";
import { xmlAttribute, xmlText } from "./xml-text";

/** A notebook in TEI P5: the texts with an anchor at each end of a passage, the notes in `standOff`. */
export function writeTei(notebook: Notebook): string {
  const { texts, made, language, owner } = notebook;
  const [only] = texts;
  const body =
    texts.length === 1 && only
      ? teiOf(only, 0, notebook, true)
      : `<teiCorpus xmlns="http://www.tei-c.org/ns/1.0" xml:lang="${xmlAttribute(language)}">${headerOf(
          { title: owner || "Hashiya", made },
        )}${texts.map((text, at) => teiOf(text, at, notebook, false)).join("\n")}</teiCorpus>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`;
}

type Header = {
  readonly title: string;
  readonly author?: string | undefined;
  readonly publisher?: string | undefined;
  readonly source?: string;
  readonly made: string;
};

const headerOf = ({ title, author, publisher, source, made }: Header): string =>
  `<teiHeader><fileDesc><titleStmt><title>${xmlText(title)}</title>${
    author ? `<author>${xmlText(author)}</author>` : ""
  }</titleStmt><publicationStmt>${
    publisher ? `<publisher>${xmlText(publisher)}</publisher>` : ""
  }<p>Hashiya, ${xmlText(made)}</p></publicationStmt><sourceDesc><p>${
    source ? `<ref target="${xmlAttribute(source)}">${xmlText(source)}</ref>` : "Hashiya"
  }</p></sourceDesc></fileDesc></teiHeader>`.replace(
    /<publisher>(.*?)<\/publisher><p>(.*?)<\/p>/su,
    "<publisher>$1</publisher><date>$2</date>",
  );

function teiOf(noted: NotedText, at: number, notebook: Notebook, isRoot: boolean): string {
  const { article, url, notes } = noted;
  const blocks = cutBlocks(noted);
  const words = (items: readonly Item[]) => items.map((item) => teiItem(item, at)).join("");
  const text = article.blocks.map((block, index) => teiBlock(block, words(blocks[index] ?? [])));
  const { author, publisher, headline } = article;
  const name = namesOf(notebook);
  const line = articleText(article);
  const said = notes.map((note, index) => {
    const target = note.range
      ? `#b${at}-${index} #e${at}-${index}`
      : noteIri(url, note.annotation.id);
    return noteElement({
      note,
      target,
      id: `n${at}-${index}`,
      name: name(note),
      quote: passageOf(note, line),
      notebook,
    });
  });
  const space = isRoot ? ' xmlns="http://www.tei-c.org/ns/1.0"' : "";
  return `<TEI${space} xml:lang="${xmlAttribute(article.inLanguage)}">
${headerOf({ title: headline, author, publisher, source: url, made: notebook.made })}
${said.length > 0 ? `<standOff><listAnnotation>\n${said.join("\n")}\n</listAnnotation></standOff>\n` : ""}<text><body>
${text.join("\n")}
</body></text>
</TEI>`;
}

type NoteParts = {
  readonly note: Note;
  readonly target: string;
  readonly id: string;
  readonly name: string;
  readonly quote: string;
  readonly notebook: Notebook;
};

function noteElement({ note, target, id, name, quote, notebook }: NoteParts): string {
  const { author, tags, annotation } = note;
  const time = timeOf(note);
  const who = author === undefined ? "" : ` resp="${xmlAttribute(personIri(author))}"`;
  const by = name === "" ? "" : `<name>${xmlText(name)}</name>`;
  const when = time === "" ? "" : `<date when="${xmlAttribute(time)}"/>`;
  const terms = tags.map((tag) => `<term type="tag">${xmlText(tag)}</term>`).join("");
  const meta = by + when === "" ? "" : `<bibl>${by}${when}</bibl>`;
  return `<note xml:id="${id}" type="${annotation.motivation}" n="${xmlAttribute(annotation.id)}"${
    annotation.colour ? ` rend="${annotation.colour}"` : ""
  }${who} target="${xmlAttribute(target)}"><quote>${xmlText(quote)}</quote><p>${xmlText(wordsOf(note, notebook))}</p>${terms}${meta}</note>`;
}

function teiItem(item: Item, at: number): string {
  if (item.type === "begin") return `<anchor xml:id="b${at}-${item.note}"/>`;
  if (item.type === "end") return `<anchor xml:id="e${at}-${item.note}"/>`;
  return item.marks.reduceRight(
    (inner, mark) => {
      if (mark.type === "link") return `<ref target="${xmlAttribute(mark.href)}">${inner}</ref>`;
      if (mark.type === "span") return inner;
      return `<hi rend="${mark.type === "strong" ? "bold" : "italic"}">${inner}</hi>`;
    },
    xmlText(item.words).replaceAll("\n", "<lb/>"),
  );
}

/** A flat run of blocks, as they lie in an article: headings open no divisions. */
function teiBlock({ type, ...block }: Block, words: string): string {
  if (type === "heading")
    return `<p rend="heading" n="${"level" in block ? block.level : 2}">${words}</p>`;
  if (type === "verse") return `<lg><l>${words}</l></lg>`;
  if (type === "quotation") return `<quote>${words}</quote>`;
  if (type === "list-item") return `<list><item>${words}</item></list>`;
  return `<p>${words}</p>`;
}
