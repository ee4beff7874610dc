import { failed, ok, type Result } from "../../result";
import { blockWriter, type BlockWriter } from "../block-writer";
import type { BringFault, BroughtText } from "../brought-text";
import { allOf, childOf, descend, elementsOf, firstOf, lineOf, type Markup } from "../markup";
import { parseXml } from "../parse-xml";
import { noteMark } from "./docx";
import { languageTag } from "./html";

const PASSED_BY = new Set("teiHeader fw figDesc rdg del surplus".split(" "));
const PARAGRAPHS = new Set(
  "p ab cell trailer byline dateline opener closer salute signed speaker stage".split(" "),
);
const HOLDERS =
  /^(?:text|body|front|back|group|TEI|sp|list|table|row|lg|div\d?|castList|listBibl|figure)$/u;

/** A scholarly edition: prose, verse, notes. Of what was read in two ways the corrected and regular one is taken. (TEI P5) */
export function readTei(source: string): Result<BroughtText, BringFault> {
  const root = parseXml(source);
  const text =
    root && (root.name === "TEI" || root.name === "teiCorpus") ? firstOf(root, "text") : undefined;
  if (!root || !text) return failed("broken");
  const statement = descend(firstOf(root, "teiHeader"), "fileDesc", "titleStmt");
  const headline = lineOf(childOf(statement, "title"));
  const author = lineOf(childOf(statement, "author"));
  const publisher = lineOf(descend(firstOf(root, "publicationStmt"), "publisher"));
  const inLanguage = languageTag(text.attributes.get("lang") ?? root.attributes.get("lang"));
  const out = blockWriter();
  writeText(text, out);
  return ok({
    about: {
      ...(headline && { headline }),
      ...(author && { author }),
      ...(publisher && { publisher }),
      ...(inLanguage && { inLanguage }),
    },
    comments: [],
    ...out.done(),
  });
}

function writeText(text: Markup, out: BlockWriter) {
  const notes: string[] = [];

  function write(holder: Markup, depth: number) {
    for (const child of holder.children) {
      if (typeof child === "string") {
        // What stands between elements is layout; words there are a paragraph that nobody marked up.
        if (child.trim() !== "") out.text(child);
      } else if (child.name === "head") writeBlock(child, { type: "heading", level: depth + 1 });
      else if (child.name === "lg" || child.name === "l") writeVerse(child);
      else if (child.name === "item") writeBlock(child, { type: "list-item" });
      else if (child.name === "quote") writeBlock(child, { type: "quotation" });
      else if (PARAGRAPHS.has(child.name)) writeBlock(child, { type: "paragraph" });
      else if (HOLDERS.test(child.name)) {
        out.end();
        write(child, child.name.startsWith("div") ? depth + 1 : depth);
        out.end();
      } else writePiece(child);
    }
  }

  function writeBlock(element: Markup, kind: Parameters<BlockWriter["begin"]>[0]) {
    out.begin(kind);
    writeInline(element);
    out.end();
  }

  /** A group of lines is a verse for each of its lines; the hemistichs of one are parted by a caesura, or are the lines of a couplet. */
  function writeVerse(element: Markup) {
    if (element.name === "l") return writeBlock(element, { type: "verse" });
    const lines = elementsOf(element).filter(({ name }) => name === "l");
    const isCouplet =
      lines.length === 2 && !lines.some((line) => allOf(line, "caesura").length > 0);
    if (!isCouplet || lines.length < elementsOf(element).length) return write(element, 1);
    out.begin({ type: "verse" });
    for (const line of lines) {
      writeInline(line);
      out.lineBreak();
    }
    out.end();
  }

  function writeInline(element: Markup) {
    for (const child of element.children) {
      if (typeof child === "string") out.text(child);
      else writePiece(child);
    }
  }

  function writePiece(piece: Markup) {
    const { name, attributes } = piece;
    if (PASSED_BY.has(name)) return;
    if (name === "note") {
      notes.push(lineOf(piece) ?? "");
      out.text(noteMark(notes.length));
    } else if (name === "choice") writeChosen(piece);
    else if (name === "app") writeReading(piece);
    else if (name === "pb") writePage(attributes);
    else if (name === "lb" && attributes.get("break") !== "no") out.text(" ");
    else if (name === "caesura") out.lineBreak();
    else if (name === "seg" && attributes.get("type") === "hemistich") {
      writeInline(piece);
      out.lineBreak();
    } else if (name === "graphic" || name === "formula")
      out.leaveOut(name === "graphic" ? "pictures" : "formulas");
    else {
      const mark = markOf(piece);
      if (mark === "link") out.on("link", attributes.get("target"));
      else if (mark) out.on(mark);
      writeInline(piece);
      if (mark) out.off(mark);
    }
  }

  const CHOSEN = ["corr", "reg", "expan", "sic", "orig", "abbr"];
  function writeChosen(choice: Markup) {
    const of = (name: string) => childOf(choice, name);
    const chosen = CHOSEN.map(of).find((it) => it !== undefined) ?? elementsOf(choice)[0];
    if (chosen) writeInline(chosen);
  }
  function writeReading(apparatus: Markup) {
    const chosen = childOf(apparatus, "lem") ?? childOf(apparatus, "rdg");
    if (chosen) writeInline(chosen);
  }

  // A page's beginning is told: the one before it ends here.
  let page: { readonly volume: number; readonly number: number } | undefined;
  function writePage(attributes: Markup["attributes"]) {
    if (page) out.pageEnd(page.volume, page.number);
    const [, volume = "1", number] =
      /^(?:(\d+)[.:_-])?(\d+)$/u.exec(attributes.get("n")?.trim() ?? "") ?? [];
    page = number === undefined ? undefined : { volume: Number(volume), number: Number(number) };
  }

  write(text, 1);
  if (page) out.pageEnd(page.volume, page.number);
  for (const [number, words] of notes.entries())
    writeBlock(
      { name: "note", attributes: new Map(), children: [`${noteMark(number + 1)} ${words}`] },
      { type: "paragraph" },
    );
}

function markOf({ name, attributes }: Markup): "strong" | "emphasis" | "link" | undefined {
  if (name === "ref") return "link";
  if (name !== "hi" && name !== "emph") return undefined;
  return /bold|strong/u.test(attributes.get("rend") ?? "") ? "strong" : "emphasis";
}
