import { jsonValue } from "../parse-json";
import { isZip } from "./zip";

/** The kinds of files that a text is read from. */
export type FileKind =
  | "plain"
  | "markdown"
  | "html"
  | "docx"
  | "odt"
  | "rtf"
  | "epub"
  | "openiti"
  | "tei"
  | "article";

const HEAD = 4096; // bytes that tell
/** Bytes at a file's beginning that say that no text is in it which a reader could have. */
const OTHERS: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46], // %PDF
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF
  [0x52, 0x49, 0x46, 0x46], // RIFF: WebP, sound
  [0x1f, 0x8b], // gzip
  [0x7f, 0x45, 0x4c, 0x46], // a program
  [0x4d, 0x5a], // a program
  [0xd0, 0xcf, 0x11, 0xe0], // Word before 2007
  [0x37, 0x7a, 0xbc, 0xaf], // 7z
  [0x52, 0x61, 0x72, 0x21], // rar
  [0x49, 0x44, 0x33], // sound
  [0x4f, 0x67, 0x67, 0x53], // sound
];

/** What a file is, by its bytes; its name tells apart only what its bytes leave open. Undefined for what is none of these. */
export function kindOfFile(name: string, bytes: Uint8Array): FileKind | undefined {
  if (isZip(bytes)) return zipKind(bytes);
  if (OTHERS.some((mark) => mark.every((byte, at) => bytes[at] === byte))) return undefined;
  const head = letters(bytes.subarray(0, HEAD));
  if (/^\s*\{\\rtf/u.test(head)) return "rtf";
  if (/^#{5,6}OpenITI#/u.test(head)) return "openiti";
  if (/<(?:\w+:)?(?:TEI|teiCorpus)[\s>]/u.test(head)) return "tei";
  if (
    /^\s*(?:<\?xml[\s\S]*?\?>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/iu.test(
      head,
    )
  )
    return "html";
  if (/^\s*\{/u.test(head) && /"blocks"\s*:/u.test(letters(bytes))) return "article";
  if (isJson(head, bytes, name)) return undefined;
  const [, ending = ""] = /\.([^.]+)$/u.exec(name.toLowerCase()) ?? [];
  if (["md", "markdown", "mdown"].includes(ending)) return "markdown";
  if (["html", "htm", "xhtml"].includes(ending)) return "html";
  return "plain";
}

/** A program's data, in which no reader would look for a text. */
function isJson(head: string, bytes: Uint8Array, name: string): boolean {
  if (!/^\s*[[{]/u.test(head)) return false;
  if (/\.(?:json|jsonld|geojson)$/iu.test(name)) return true;
  if (bytes.length > HEAD) return /^\s*\{\s*"[^"]*"\s*:/u.test(head);
  return jsonValue(head) !== undefined;
}

function zipKind(bytes: Uint8Array): FileKind | undefined {
  const head = letters(bytes.subarray(0, HEAD));
  if (/mimetypeapplication\/epub\+zip/u.test(head)) return "epub";
  if (/mimetypeapplication\/vnd\.oasis\.opendocument\.text/u.test(head)) return "odt";
  // The names of an archive's files stand once more at its end.
  const end = letters(bytes.subarray(Math.max(0, bytes.length - 64 * 1024)));
  if (end.includes("word/document.xml")) return "docx";
  if (end.includes("META-INF/container.xml")) return "epub";
  return end.includes("content.xml") ? "odt" : undefined;
}

/** Bytes as letters of the first 128; the zero bytes of UTF-16 and its mark left out, so that it can be looked at too. */
function letters(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 4096)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 4096)));
  return pieces
    .join("")
    .replaceAll("\0", "")
    .replace(/^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)/u, "");
}
