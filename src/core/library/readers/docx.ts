import { strFromU8 } from "fflate";
import { failed, ok, type Result } from "../../result";
import { blockWriter } from "../block-writer";
import type { BringFault, BroughtText } from "../brought-text";
import { allOf, childOf, elementsOf, lineOf, type Markup } from "../markup";
import { parseXml } from "../parse-xml";
import { unzip } from "../zip";
import { docxBlocks } from "./docx-blocks";
import { commentsOf } from "./docx-comments";
import { readStyles } from "./docx-styles";
import { paragraphWords } from "./docx-words";
import { writeNotes } from "./note-marks";

const WANTED =
  /^(?:word\/(?:document|styles|footnotes|endnotes|comments|commentsExtended)\.xml|word\/_rels\/document\.xml\.rels|docProps\/core\.xml)$/u;

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
  const writer = docxBlocks(out, { links, lookOf: readStyles(part("word/styles.xml")) });
  writer.write(body);
  const notes = [
    ...notesOf(part("word/footnotes.xml")),
    ...notesOf(part("word/endnotes.xml"), "end"),
  ];
  writeNotes(
    out,
    writer.cited.map((id) => notes.find(([key]) => key === id)?.[1]),
  );
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
