import { jsonValue } from "../parse-json";
import * as v from "valibot";
import { parseArticle, type Article, type Block } from "../article/article";
import { failed, type Result } from "../result";
import { isOwnTextId } from "./own-text-id";

/** Why what a link or a file carries gives no text. */
export type PayloadFault =
  /** It is something else. */
  | "not-a-text"
  /** It was cut or changed on its way. */
  | "damaged"
  /** A later version of this program made it. */
  | "newer-version"
  | "too-large";

const VERSION = 1;

const TYPES: Readonly<Record<string, Block["type"]>> = {
  p: "paragraph",
  l: "list-item",
  q: "quotation",
  v: "verse",
};
const contentSchema = v.looseTuple([
  v.pipe(v.string(), v.check(isOwnTextId)),
  v.string(), // headline
  v.string(), // author; blank where not told
  v.string(), // language
  v.string(), // address; blank where not told
  /** A block of words alone is a letter for its type, or a heading's level, and the words; another stands as in an article. */
  v.array(v.union([v.string(), v.looseObject({})])),
]);

/**
 * A text as a link carries it, before it is deflated: the version, then its letters as bytes. A text's
 * letters mostly lie within one stretch of 128 of Unicode's, which take a byte each, as ASCII does;
 * any other code unit takes three. Deflated so, Arabic is a quarter shorter than as UTF-8.
 */
export function textPayload(article: Article): Uint8Array<ArrayBuffer> {
  const { id, headline, author = "", inLanguage, url = "", blocks } = article;
  const json = JSON.stringify([id, headline, author, inLanguage, url, blocks.map(shortBlock)]);
  return new Uint8Array([VERSION, ...bytesFrom(json)]);
}

function shortBlock(block: Block): string | Block {
  const { type, text, ...others } = block;
  if (type === "heading") {
    const { level, ...more } = block;
    return Object.keys(more).length === 2 ? `${level}${text}` : block;
  }
  const letter = Object.keys(TYPES).find((it) => TYPES[it] === type);
  return letter !== undefined && Object.keys(others).length === 0 ? `${letter}${text}` : block;
}

/** The inverse of `textPayload`. */
export function parseTextPayload(bytes: Uint8Array): Result<Article, "damaged" | "newer-version"> {
  const [version = 0] = bytes;
  if (version > VERSION) return failed("newer-version");
  const checked = v.safeParse(contentSchema, jsonValue(lettersFrom(bytes.subarray(1))));
  if (version !== VERSION || !checked.success) return failed("damaged");
  const [id, headline, author, inLanguage, url, lines] = checked.output;
  const blocks = lines.map((line) => (typeof line === "string" ? blockFrom(line) : line));
  const article = parseArticle(
    JSON.stringify({
      id,
      headline,
      inLanguage,
      ...(author && { author }),
      ...(url && { url }),
      blocks,
    }),
  );
  return article.ok ? article : failed("damaged");
}

function blockFrom(line: string): object {
  const letter = line.charAt(0);
  const text = line.slice(1);
  return /[2-6]/u.test(letter)
    ? { type: "heading", level: Number(letter), text }
    : { type: TYPES[letter], text };
}

/** Says that the next two bytes are one code unit, the higher first; no JSON holds it. */
const ESCAPE = 0x0e;

function bytesFrom(text: string): readonly number[] {
  const window = commonestWindow(text);
  const bytes = [window >> 8, window & 0xff];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) bytes.push(unit);
    else if (unit >> 7 === window) bytes.push(0x80 | (unit & 0x7f));
    else bytes.push(ESCAPE, unit >> 8, unit & 0xff);
  }
  return bytes;
}

/** The stretch of 128 code units that most of a text's letters lie in, by its number. */
function commonestWindow(text: string): number {
  const counts = new Map<number, number>();
  for (let at = 0; at < text.length; at++) {
    const window = text.charCodeAt(at) >> 7;
    if (window > 0) counts.set(window, (counts.get(window) ?? 0) + 1);
  }
  const [commonest = [1, 0]] = [...counts].toSorted(([, a], [, b]) => b - a);
  return commonest[0];
}

function lettersFrom([high = 0, low = 0, ...bytes]: Uint8Array): string {
  const window = (high << 8) | low;
  const letters: string[] = [];
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === ESCAPE) {
      letters.push(String.fromCharCode(((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)));
      at += 2;
    } else letters.push(String.fromCharCode(byte < 0x80 ? byte : (window << 7) | (byte & 0x7f)));
  }
  return letters.join("");
}
