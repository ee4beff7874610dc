import type { BlockWriter } from "../block-writer";
import type { Spot } from "../brought-text";
import { childOf, elementsOf, wordsOf, type Markup } from "../markup";
import type { CommentRange } from "./docx-comments";
import { isOn } from "./docx-styles";
import { noteMark } from "./note-marks";

/** What holds others and is nothing itself. */
export const HOLDERS: ReadonlySet<string> = new Set([
  "sdt",
  "sdtContent",
  "customXml",
  "ins",
  "moveTo",
]);
const RUN_HOLDERS = new Set([...HOLDERS, "smartTag", "fldSimple", "bdo", "dir"]);

/** Writes the words of paragraphs; tells what was cited in them and where comments lie. `links` has their addresses, by the relation that names each. */
export function docxRuns(out: BlockWriter, links: ReadonlyMap<string, string>) {
  const cited: string[] = [];
  const begun = new Map<string, Spot>();
  const ranges = new Map<string, CommentRange>();

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

  return { writeRuns, noteComment, cited, ranges };
}

/** A letter of a symbol face lies in the private area, where nothing tells what it shows. */
const symbolOf = (attributes: Markup["attributes"]): string => {
  const code = Number.parseInt(attributes.get("char") ?? "", 16);
  return code >= 0x20 && code < 0xd8_00 ? String.fromCodePoint(code) : "";
};
