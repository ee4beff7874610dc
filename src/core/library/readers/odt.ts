import { strFromU8 } from "fflate";
import { failed, ok, type Result } from "../../result";
import { blockWriter, type BlockWriter } from "../block-writer";
import type { BringFault, BroughtText } from "../brought-text";
import { allOf, childOf, descend, elementsOf, lineOf, type Markup } from "../markup";
import { parseXml } from "../parse-xml";
import { unzip } from "../zip";
import { noteMark, writeNotes } from "./note-marks";

type Look = {
  readonly strong?: boolean;
  readonly emphasis?: boolean;
  readonly parent: string | undefined;
};

/** A text of OpenDocument. (OASIS OpenDocument 1.3) */
export function readOdt(bytes: Uint8Array): Result<BroughtText, BringFault> {
  const files = unzip(bytes, (path) =>
    /^(?:content|styles|meta|META-INF\/manifest)\.xml$/u.test(path),
  );
  if (!files.ok) return files;
  const part = (path: string): Markup | undefined => {
    const file = files.value.get(path);
    return file && parseXml(strFromU8(file));
  };
  const manifest = part("META-INF/manifest.xml");
  if (manifest && allOf(manifest, "encryption-data").length > 0) return failed("locked");
  const content = part("content.xml");
  const body = descend(content, "body", "text");
  if (!content || !body) return failed("broken");
  const meta = descend(part("meta.xml"), "meta");
  const headline = lineOf(childOf(meta, "title"));
  const author = lineOf(childOf(meta, "creator")) ?? lineOf(childOf(meta, "initial-creator"));
  const out = blockWriter();
  writeText(body, out, readLooks([part("styles.xml"), content]));
  return ok({
    about: { ...(headline && { headline }), ...(author && { author }) },
    comments: [],
    ...out.done(),
  });
}

type Looks = ReadonlyMap<string, Look>;

function readLooks(files: readonly (Markup | undefined)[]): Looks {
  const looks = new Map<string, Look>();
  for (const style of files.flatMap((file) => (file ? allOf(file, "style") : []))) {
    const properties = childOf(style, "text-properties")?.attributes;
    // A face's weight is told for Western letters and for complex scripts; one that names a weight means it.
    const told = (name: string) => properties?.get(`${name}-complex`) ?? properties?.get(name);
    const weight = told("font-weight");
    const slope = told("font-style");
    looks.set(style.attributes.get("name") ?? "", {
      ...(weight !== undefined && { strong: weight === "bold" || Number(weight) >= 600 }),
      ...(slope !== undefined && { emphasis: slope === "italic" || slope === "oblique" }),
      parent: style.attributes.get("parent-style-name"),
    });
  }
  return looks;
}

const LONGEST_CHAIN = 12; // styles; a file may name a circle

/** The names of a style and of those that it is based on. */
function* chain(looks: Looks, name: string | undefined) {
  let at = name;
  for (let count = 0; at !== undefined && count < LONGEST_CHAIN; count++) {
    yield at;
    at = looks.get(at)?.parent;
  }
}

const LEFT = new Set([
  "tracked-changes",
  "table-of-content",
  "forms",
  "sequence-decls",
  "annotation-end",
]);

function writeText(body: Markup, out: BlockWriter, looks: Looks) {
  const notes: string[] = [];

  function write(holder: Markup, isListed: boolean) {
    for (const child of elementsOf(holder)) {
      if (child.name === "h") {
        const level = Number(child.attributes.get("outline-level") ?? 1);
        out.begin({ type: "heading", level: level + 1 });
        writeInline(child);
        out.end();
      } else if (child.name === "p") {
        out.begin({ type: isListed ? "list-item" : paragraphType(child) });
        writeInline(child);
        out.end();
      } else if (!LEFT.has(child.name)) write(child, isListed || child.name === "list");
    }
  }

  const paragraphType = ({ attributes }: Markup) =>
    [...chain(looks, attributes.get("style-name"))].some((name) => /quot/iu.test(name))
      ? "quotation"
      : "paragraph";

  function isSet(name: string | undefined, mark: "strong" | "emphasis"): boolean {
    for (const style of chain(looks, name)) {
      const set = looks.get(style)?.[mark];
      if (set !== undefined) return set;
    }
    return false;
  }

  function writeInline(holder: Markup) {
    for (const child of holder.children) {
      if (typeof child === "string") out.text(child);
      else writePiece(child);
    }
  }

  function writePiece(piece: Markup) {
    const { name, attributes } = piece;
    if (name === "s" || name === "tab") out.text(" ");
    else if (name === "line-break") out.lineBreak();
    else if (name === "note") {
      const body = allOf(piece, "note-body")[0];
      notes.push(body ? (lineOf(body) ?? "") : "");
      out.text(noteMark(notes.length));
    } else if (name === "a") {
      out.on("link", attributes.get("href"));
      writeInline(piece);
      out.off("link");
    } else if (name === "span") {
      const marks = (["strong", "emphasis"] as const).filter((mark) =>
        isSet(attributes.get("style-name"), mark),
      );
      for (const mark of marks) out.on(mark);
      writeInline(piece);
      for (const mark of marks) out.off(mark);
    } else if (name === "frame") out.leaveOut("pictures");
    else if (name === "object") out.leaveOut("embedded-objects");
    else if (name !== "annotation" && name !== "change") writeInline(piece);
  }

  write(body, false);
  writeNotes(out, notes);
}
