import type { BlockWriter } from "../block-writer";
import { lineOf, type Markup } from "../markup";
import { noteMark } from "./note-marks";
import { markOf, pageBegun, readingOf, type TeiPage } from "./tei-pieces";

const PASSED_BY = new Set("teiHeader fw figDesc rdg del surplus".split(" "));

/** Writes what stands inside a paragraph; tells which notes and which last page were met. */
export function teiWords(out: BlockWriter) {
  const notes: string[] = [];
  let page: TeiPage | undefined;

  function write(element: Markup) {
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
    } else if (name === "choice" || name === "app") {
      const reading = readingOf(piece);
      if (reading) write(reading);
    } else if (name === "pb") {
      endPage();
      page = pageBegun(piece);
    } else if (name === "lb" && attributes.get("break") !== "no") out.text(" ");
    else if (name === "caesura") out.lineBreak();
    else if (name === "seg" && attributes.get("type") === "hemistich") {
      write(piece);
      out.lineBreak();
    } else if (name === "graphic") out.leaveOut("pictures");
    else if (name === "formula") out.leaveOut("formulas");
    else writeMarked(piece);
  }

  function writeMarked(piece: Markup) {
    const mark = markOf(piece);
    if (mark === "link") out.on("link", piece.attributes.get("target"));
    else if (mark) out.on(mark);
    write(piece);
    if (mark) out.off(mark);
  }

  /** A page's beginning is told: the one before it ends here. */
  function endPage() {
    if (page) out.pageEnd(page.volume, page.number);
  }

  return { write, writePiece, endPage, notes };
}
