import { failed, ok, type Result } from "../../result";
import { blockWriter, type BlockWriter } from "../block-writer";
import type { BringFault, BroughtText } from "../brought-text";
import { allOf, childOf, descend, elementsOf, firstOf, lineOf, type Markup } from "../markup";
import { parseXml } from "../parse-xml";
import { languageTag } from "./html";
import { writeNotes } from "./note-marks";
import { teiWords } from "./tei-words";

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

/** Writes a text's paragraphs, headings and verses, and its notes at the end. */
function writeText(text: Markup, out: BlockWriter) {
  const words = teiWords(out);

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
      } else words.writePiece(child);
    }
  }

  function writeBlock(element: Markup, kind: Parameters<BlockWriter["begin"]>[0]) {
    out.begin(kind);
    words.write(element);
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
      words.write(line);
      out.lineBreak();
    }
    out.end();
  }

  write(text, 1);
  words.endPage();
  writeNotes(out, words.notes);
}
