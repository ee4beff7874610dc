import { blockWriter, type BlockWriter } from "../block-writer";
import type { BroughtAbout, BroughtText } from "../brought-text";

/** The first line of every OpenITI file. */
export const isOpenIti = (source: string): boolean => /^\uFEFF?#{5,6}OpenITI#/u.test(source);

/** What may stand among the words and is none of them: pages, milestones, tags of persons, places, years, parts. */
const TAGS = new RegExp(
  [
    String.raw`(?<page>PageV(?<volume>\d+)P(?<number>\d+)[a-z]?)`,
    String.raw`\bms[A-Z]?\d+|Milestone300|AUTO\|CHECK`,
    String.raw`@[A-Z]{3}@[A-Z]{3,}@[A-Za-z]+@(?:-@[0tf][ftalmr0]@)?`,
    String.raw`@[^@\s]+@[^_@\s]+_[^@\s]+@`,
    String.raw`@(?:Y[BDYA]|SOC|SRC|TOP|PER|QUR@|HAD@|[STP])\d+`,
    String.raw`@(?:MATN|HUKM|QUR|HAD|QB|QE)@`,
    String.raw`#\$#(?:FROM|TOWA|DIST|PROV|TYPE|STTL|REG\d?X?)`,
    String.raw`\$RWY\$|\(@+\)`,
  ].join("|"),
  "gu",
);
const HEMISTICHS = /%~%/u;

/**
 * A book of the OpenITI corpus, in its mARkdown. Every letter that is no tag comes through, also of lines that
 * bear no sign of their own, as real files hold them; the pages of the printed edition are kept.
 * (OpenITI mARkdown scheme, 2021)
 */
export function readOpenIti(source: string): BroughtText {
  const out = blockWriter();
  const about: Record<string, string> = {};
  let isHeader = true;
  for (const paragraph of paragraphsOf(source)) {
    if (paragraph.startsWith("#META#")) {
      if (paragraph.includes("Header#End")) isHeader = false;
      else readMeta(paragraph, about);
    } else if (isHeader && /^#{5,6}OpenITI#/u.test(paragraph.replace(/^\uFEFF/u, ""))) continue;
    else {
      isHeader = false;
      writeParagraph(paragraph, out);
    }
  }
  return { about, comments: [], ...out.done() };
}

/** The lines of a file, each with those that continue it (`~~`); blank ones are left out. */
function* paragraphsOf(source: string) {
  let lines: string[] = [];
  for (const line of source.split(/\r\n|\r|\n/u)) {
    if (line.startsWith("~~")) lines.push(line.slice(2));
    else {
      if (lines.length > 0) yield lines.join(" ");
      lines = line.trim() === "" ? [] : [line];
    }
  }
  if (lines.length > 0) yield lines.join(" ");
}

const META: Readonly<Record<string, keyof BroughtAbout>> = {
  BookTITLE: "headline",
  AuthorNAME: "author",
  LibREADONLINE: "url",
};

function readMeta(line: string, about: Record<string, string>) {
  const [key = "", value = ""] = line
    .slice("#META#".length)
    .split("::")
    .map((part) => part.trim());
  const field = META[key.split(".")[1] ?? ""];
  const isTold = value !== "" && !/^NO(?:D|T)/u.test(value);
  if (field && isTold && (field !== "url" || /^https?:\/\/\S+$/u.test(value)))
    about[field] ??= value;
}

function writeParagraph(paragraph: string, out: BlockWriter) {
  const [, bars, heading] =
    /^### (\|+)(?!(?:EDITOR|APPENDIX|PARATEXT)\|)(.*)$/su.exec(paragraph) ?? [];
  if (bars !== undefined && heading !== undefined) {
    out.begin({ type: "heading", level: bars.length + 1 });
    return writeWords(heading, out);
  }
  const [, part] = /^### \|(?:EDITOR|APPENDIX|PARATEXT)\|(.*)$/su.exec(paragraph) ?? [];
  if (part !== undefined) {
    out.begin({ type: "heading", level: 2 });
    return writeWords(part, out);
  }
  if (paragraph.startsWith("#~:")) return;
  // Biographies and events, riwayāt, then the plain paragraph, then a line that bears no sign.
  const words = paragraph.replace(
    /^(?:### (?:\$(?:[A-Z]+_)*[A-Z]*\$*|@(?:\s*RAW)?)(?=\s|$)|#{1,3}(?![#$~])\s?\|?)/u,
    "",
  );
  if (HEMISTICHS.test(words)) return writeVerses(words, out);
  out.begin({ type: "paragraph" });
  writeWords(words, out);
}

/** Each line of verse is a block of its own: its two halves. */
function writeVerses(words: string, out: BlockWriter) {
  out.begin({ type: "verse" });
  for (const [index, half] of words.split(HEMISTICHS).entries()) {
    if (index > 0) out.lineBreak();
    writePieces(half.replaceAll("%", " "), out);
  }
  out.end();
}

function writeWords(words: string, out: BlockWriter) {
  writePieces(words, out);
  out.end();
}

/** Words without their tags; a page that ends among them is told where it ends. */
function writePieces(words: string, out: BlockWriter) {
  let at = 0;
  for (const match of words.matchAll(TAGS)) {
    out.text(words.slice(at, match.index));
    at = match.index + match[0].length;
    const { volume, number } = match.groups ?? {};
    if (number !== undefined) out.pageEnd(Number(volume), Number(number));
    out.text(" ");
  }
  out.text(words.slice(at));
}
