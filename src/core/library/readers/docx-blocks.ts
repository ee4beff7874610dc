import type { BlockWriter } from "../block-writer";
import { allOf, childOf, elementsOf, type Markup } from "../markup";
import { docxRuns, HOLDERS } from "./docx-runs";
import type { ParagraphLook } from "./docx-styles";
import { cellsOf, versesIn } from "./docx-verse";

type Options = {
  /** The addresses of links, by the relation that names each. */
  readonly links: ReadonlyMap<string, string>;
  readonly lookOf: (properties: Markup | undefined) => ParagraphLook;
};

/** Writes a document's paragraphs and tables; tells what was cited in them and where comments lie. */
export function docxBlocks(out: BlockWriter, { links, lookOf }: Options) {
  const { writeRuns, noteComment, cited, ranges } = docxRuns(out, links);

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
    const rows = cellsOf(table);
    const verses = versesIn(rows);
    if (!verses) return rows.flat().forEach(write);
    for (const halves of verses) {
      out.begin({ type: "verse" });
      for (const [index, half] of halves.entries()) {
        if (index > 0) out.lineBreak();
        for (const paragraph of allOf(half, "p")) writeRuns(paragraph);
      }
      out.end();
    }
  }

  return { write, cited, ranges };
}
