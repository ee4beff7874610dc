import { strFromU8 } from "fflate";
import { failed, ok, type Result } from "../../result";
import { blockWriter, type BlockWriter } from "../block-writer";
import type { BringFault, BroughtText, Spot } from "../brought-text";
import { allOf, childOf, elementsOf, lineOf, wordsOf, type Markup } from "../markup";
import { parseXml } from "../parse-xml";
import { unzip } from "../zip";
import { commentsOf, type CommentRange } from "./docx-comments";
import { paragraphWords } from "./docx-words";
import { isOn, readStyles, type ParagraphLook } from "./docx-styles";

const WANTED =
  /^(?:word\/(?:document|styles|footnotes|endnotes|comments|commentsExtended)\.xml|word\/_rels\/document\.xml\.rels|docProps\/core\.xml)$/u;

/** The longest half of a verse that stands in a table's cell, in UTF-16 code units. */
const MOST_OF_HALF = 100;

/** A Word file. (ECMA-376, Office Open XML, WordprocessingML) */
export function readDocx(bytes: Uint8Array): Result<BroughtText, BringFault> {
  const files = unzip(bytes, (path) => WANTED.test(path));
  if (!files.ok) return files;
  const part = (path: string): Markup | undefined => {
    const file = files.value.get(path);
    return file && parseXml(strFromU8(file));
  };
  const body = childOf(part("word/document.xml"), "body");
  if (!body) return failed("broken");

  const links = new Map<string, string>();
  const relations = part("word/_rels/document.xml.rels");
  for (const { attributes } of relations ? elementsOf(relations) : [])
    links.set(attributes.get("Id") ?? "", attributes.get("Target") ?? "");

  const core = part("docProps/core.xml");
  const told = (name: string) => lineOf(childOf(core, name));
  const headline = told("title");
  const author = told("creator");

  const out = blockWriter();
  const writer = documentWriter(out, { links, lookOf: readStyles(part("word/styles.xml")) });
  writer.write(body);
  const notes = [
    ...notesOf(part("word/footnotes.xml")),
    ...notesOf(part("word/endnotes.xml"), "end"),
  ];
  for (const [number, id] of writer.cited.entries()) {
    const words = notes.find(([key]) => key === id)?.[1];
    if (words === undefined) continue;
    out.begin({ type: "paragraph" });
    out.text(`${noteMark(number + 1)} ${words}`);
    out.end();
  }
  return ok({
    about: { ...(headline && { headline }), ...(author && { author }) },
    comments: commentsOf({
      comments: part("word/comments.xml"),
      threads: part("word/commentsExtended.xml"),
      ranges: writer.ranges,
    }),
    ...out.done(),
  });
}

/** How a footnote is called in the text, and at the head of its words at the end. */
export const noteMark = (number: number): string => `[${number}]`;

/** The words of the notes by their ids; separators, which are notes of a type, left out. */
const notesOf = (
  notes: Markup | undefined,
  kind: "foot" | "end" = "foot",
): readonly (readonly [string, string])[] =>
  (notes ? elementsOf(notes) : [])
    .filter(({ attributes }) => !attributes.has("type"))
    .map((note) => [
      `${kind}:${note.attributes.get("id")}`,
      allOf(note, "p").map(paragraphWords).join(" ").replaceAll(/\s+/gu, " ").trim(),
    ]);

type Options = {
  /** The addresses of links, by the relation that names each. */
  readonly links: ReadonlyMap<string, string>;
  readonly lookOf: (properties: Markup | undefined) => ParagraphLook;
};

/** Writes a document's paragraphs and tables; tells what was cited in them and where comments lie. */
function documentWriter(out: BlockWriter, { links, lookOf }: Options) {
  const cited: string[] = [];
  const begun = new Map<string, Spot>();
  const ranges = new Map<string, CommentRange>();

  function write(holder: Markup) {
    for (const child of elementsOf(holder)) {
      if (child.name === "p") writeParagraph(child);
      else if (child.name === "tbl") writeTable(child);
      else if (HOLDERS.has(child.name)) write(child);
      else noteComment(child);
    }
  }

  function writeParagraph(paragraph: Markup) {
    const { outline, isList, isQuotation } = lookOf(childOf(paragraph, "pPr"));
    if (outline !== undefined) out.begin({ type: "heading", level: outline + 2 });
    else out.begin({ type: isList ? "list-item" : isQuotation ? "quotation" : "paragraph" });
    writeRuns(paragraph);
    out.end();
  }

  /** Verse stands in a table of two columns, a hemistich a cell; another table's cells are paragraphs. */
  function writeTable(table: Markup) {
    const rows = elementsOf(table)
      .filter(({ name }) => name === "tr")
      .map((row) => elementsOf(row).filter(({ name }) => name === "tc"));
    const isHalf = (cell: Markup) => {
      const { length } = paragraphWords(cell);
      return length > 0 && length <= MOST_OF_HALF && allOf(cell, "p").length === 1;
    };
    const filled = rows.map((cells) => cells.filter((cell) => paragraphWords(cell).trim() !== ""));
    const isVerse =
      filled.length > 0 && filled.every((cells) => cells.length === 2 && cells.every(isHalf));
    if (!isVerse) return rows.flat().forEach(write);
    for (const halves of filled) {
      out.begin({ type: "verse" });
      for (const [index, half] of halves.entries()) {
        if (index > 0) out.lineBreak();
        for (const paragraph of allOf(half, "p")) writeRuns(paragraph);
      }
      out.end();
    }
  }

  function writeRuns(holder: Markup) {
    for (const child of elementsOf(holder)) {
      if (child.name === "r") writeRun(child);
      else if (child.name === "hyperlink") {
        const address = links.get(child.attributes.get("id") ?? "");
        if (address) out.on("link", address);
        writeRuns(child);
        out.off("link");
      } else if (RUN_HOLDERS.has(child.name)) writeRuns(child);
      else if (child.name === "del" || child.name === "moveFrom") out.leaveOut("deleted-words");
      else if (child.name === "oMath" || child.name === "oMathPara") out.leaveOut("formulas");
      else noteComment(child);
    }
  }

  function writeRun(run: Markup) {
    const properties = childOf(run, "rPr");
    const has = (name: string) => isOn(childOf(properties, name));
    if (has("vanish")) return out.leaveOut("hidden-words");
    // In a run of right-to-left letters the properties of complex scripts hold, the others elsewhere.
    const side = has("rtl") || has("cs") ? "Cs" : "";
    const set = (mark: "strong" | "emphasis", isSet: boolean) =>
      isSet ? out.on(mark) : out.off(mark);
    set("strong", has(`b${side}`));
    set("emphasis", has(`i${side}`));
    for (const piece of elementsOf(run)) writePiece(piece);
  }

  function writePiece(piece: Markup) {
    const { name, attributes } = piece;
    if (name === "t") out.text(wordsOf(piece));
    else if (name === "tab") out.text(" ");
    else if (
      name === "cr" ||
      (name === "br" && (attributes.get("type") ?? "textWrapping") === "textWrapping")
    )
      out.lineBreak();
    else if (name === "noBreakHyphen") out.text("\u2011");
    else if (name === "sym") out.text(symbolOf(attributes));
    else if (name === "footnoteReference" || name === "endnoteReference") {
      const kind = name === "footnoteReference" ? "foot" : "end";
      cited.push(`${kind}:${attributes.get("id")}`);
      out.text(noteMark(cited.length));
    } else if (name === "drawing" || name === "pict") out.leaveOut("pictures");
    else if (name === "object") out.leaveOut("embedded-objects");
    else if (name === "AlternateContent") childOf(piece, "Choice")?.children.forEach(writeChosen);
  }
  const writeChosen = (child: Markup | string) => {
    if (typeof child !== "string") writePiece(child);
  };

  function noteComment({ name, attributes }: Markup) {
    const id = attributes.get("id") ?? "";
    if (name === "commentRangeStart") begun.set(id, out.here());
    const from = begun.get(id);
    if (name === "commentRangeEnd" && from) ranges.set(id, { from, to: out.here() });
  }

  return { write, cited, ranges };
}

const HOLDERS = new Set(["sdt", "sdtContent", "customXml", "ins", "moveTo"]);
const RUN_HOLDERS = new Set([...HOLDERS, "smartTag", "fldSimple", "bdo", "dir"]);

/** A letter of a symbol face lies in the private area, where nothing tells what it shows. */
const symbolOf = (attributes: Markup["attributes"]): string => {
  const code = Number.parseInt(attributes.get("char") ?? "", 16);
  return code >= 0x20 && code < 0xd8_00 ? String.fromCodePoint(code) : "";
};
