import type { Article } from "../../core/article/article";
import { parseTextPayload, textPayload, type PayloadFault } from "../../core/library/text-payload";
import { parseTextFile, textFileText, type SentText } from "../../core/library/text-file";
import { checksum } from "../../core/library/checksum";
import { failed, ok, type Result } from "../../core/result";
import { gunzip, gzip, isGzip } from "../storage/gzip";
import { payloadBytes, payloadText } from "../../core/sharing/share-link";

/** What a text may unfold to, in bytes: a long book. */
const MOST_BYTES = 64 * 1024 * 1024;
/** The same for a link, which is never longer than a chapter. */
const MOST_OF_LINK = 1024 * 1024;
/** Of a link, in letters: more than any chat program carries. */
export const LONGEST_TEXT_LINK = 64_000;

const CHECKSUM = 4; // bytes

/** A text as it stands in an address: a checksum, then its payload deflated, as base64url. */
export async function textInLink(article: Article): Promise<string> {
  const payload = textPayload(article);
  const stream = new Blob([payload]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const deflated = new Uint8Array(await new Response(stream).arrayBuffer());
  return payloadText(new Uint8Array([...checksum(payload), ...deflated]));
}

/** The whole address; `page` is the program's, without a fragment; `notes` is a layer's payload, if any. */
export const textAddress = (page: string, text: string, notes?: string): string =>
  `${page}#/text?t=${text}${notes === undefined ? "" : `&s=${notes}`}`;

/** What an address brings: a text, and the payload of a layer on it. */
export type FoundText = { readonly article: Article; readonly notes: string | undefined };

/** Reads the text out of an address's query; what programs glue to a link or put between its letters is taken off. */
export async function textFromLink(query: string): Promise<Result<FoundText, PayloadFault>> {
  if (query.length > LONGEST_TEXT_LINK * 3) return failed("too-large");
  const letters = query
    .replaceAll(/%3d/giu, "=")
    .replaceAll(/%26|&amp;/giu, "&")
    .replaceAll(/%(?:0a|0d|20|e2%80%8[bcdef])|\p{Cf}|\s/giu, "");
  const [, text] = /(?:^|[?&])t=([\w-]+)/u.exec(letters) ?? [];
  const [, notes] = /&s=([\w-]+)/u.exec(letters) ?? [];
  if (text === undefined) return failed("not-a-text");
  const bytes = payloadBytes(text);
  const payload = await inflated(bytes.subarray(CHECKSUM));
  if (!payload.ok) return payload;
  if (checksum(payload.value).some((byte, at) => byte !== bytes[at])) return failed("damaged");
  const article = parseTextPayload(payload.value);
  return article.ok ? ok({ article: article.value, notes }) : article;
}

async function inflated(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<Uint8Array<ArrayBuffer>, "damaged" | "too-large">> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const reader = stream.getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      size += part.value.length;
      if (size > MOST_OF_LINK) {
        await reader.cancel();
        return failed("too-large");
      }
      parts.push(part.value);
    }
  } catch {
    return failed("damaged");
  }
  return ok(new Uint8Array(await new Blob(parts).arrayBuffer()));
}

/** A text, with notes on it or without, as a `.hashiya` file. */
export const packTextFile = (sent: SentText): Promise<Uint8Array<ArrayBuffer>> =>
  gzip(textFileText(sent));

/** Reads a `.hashiya` file that holds a text. */
export async function unpackTextFile(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<SentText, PayloadFault>> {
  if (!isGzip(bytes)) return failed("not-a-text");
  const text = await gunzip(bytes, MOST_BYTES);
  return text.ok ? parseTextFile(text.value) : text;
}
