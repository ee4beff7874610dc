import { parseArticle } from "../article/article";
import { failed, ok, type Result } from "../result";
import type { BringFault, BroughtText } from "./brought-text";
import { decodeAs, decodeText, type Decoded, type Encoding } from "./encodings";
import { kindOfFile, type FileKind } from "./file-kind";
import { readDocx } from "./readers/docx";
import { readEpub } from "./readers/epub";
import { readHtml } from "./readers/html";
import { readMarkdown } from "./readers/markdown";
import { readOdt } from "./readers/odt";
import { readOpenIti } from "./readers/openiti";
import { readPlain } from "./readers/plain";
import { readRtf } from "./readers/rtf";
import { readTei } from "./readers/tei";
import type { Tools } from "./tools";

/** The largest file that is read, in bytes. */
export const MOST_FILE_BYTES = 50 * 1024 * 1024;

export type TextFile = {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** As the reader says; else it is found out. */
  readonly encoding?: Encoding;
};

export type ReadTextFile = {
  readonly kind: FileKind;
  readonly text: BroughtText;
  /** How its letters were read, where a file of plain letters leaves that open. */
  readonly decoded?: Pick<Decoded, "encoding" | "isGuess">;
};

/** Reads a text out of a file of any kind that is known; nothing is kept of it. Never throws, whatever the bytes are. */
export function readTextFile(file: TextFile, tools: Tools): Result<ReadTextFile, BringFault> {
  const { name, bytes } = file;
  if (bytes.length > MOST_FILE_BYTES) return failed("too-large");
  if (bytes.length === 0) return failed("empty");
  const kind = kindOfFile(name, bytes);
  if (!kind) return failed("unknown-kind");
  const read = readKind(kind, file, tools);
  if (!read.ok) return read;
  return read.value.text.blocks.length === 0 ? failed("empty") : ok({ kind, ...read.value });
}

function readKind(
  kind: FileKind,
  { bytes, encoding }: TextFile,
  { decode, parseHtml }: Tools,
): Result<Omit<ReadTextFile, "kind">, BringFault> {
  const alone = (text: Result<BroughtText, BringFault>) =>
    text.ok ? ok({ text: text.value }) : text;
  if (kind === "docx") return alone(readDocx(bytes));
  if (kind === "odt") return alone(readOdt(bytes));
  if (kind === "epub") return alone(readEpub(bytes));
  if (kind === "rtf") return alone(ok(readRtf(bytes, decode)));

  const decoded = encoding ? decodeAs(bytes, encoding, decode) : decodeText(bytes, decode);
  const { text: letters } = decoded;
  // Bytes that are no letters at all: a file of some other program.
  if (kind === "plain" && isNoText(letters)) return failed("unknown-kind");
  if (kind === "article") return alone(fromArticle(letters));
  if (kind === "tei") return alone(readTei(letters));
  const read = {
    plain: readPlain,
    markdown: readMarkdown,
    openiti: readOpenIti,
    html: (source: string) => readHtml(parseHtml(source)),
  }[kind];
  const { encoding: found, isGuess } = decoded;
  return ok({ text: read(letters), decoded: { encoding: found, isGuess } });
}

// oxlint-disable-next-line no-control-regex -- they are what tells
const NO_LETTERS = /[\u0000-\u0008\u000E-\u001A\u001C-\u001F\uFFFD]/gu;
function isNoText(letters: string): boolean {
  const read = letters.slice(0, 4096);
  return (read.match(NO_LETTERS)?.length ?? 0) > read.length / 10;
}

function fromArticle(json: string): Result<BroughtText, BringFault> {
  const parsed = parseArticle(json);
  if (!parsed.ok) return failed("broken");
  const { headline, author, publisher, inLanguage, url, blocks } = parsed.value;
  const about = {
    headline,
    inLanguage,
    ...(author && { author }),
    ...(publisher && { publisher }),
    ...(url && { url }),
  };
  return ok({ about, blocks, pages: [], comments: [], leftOut: new Map() });
}
