import { decodePercentFully, parseAddress, readAddress, withoutUnseen } from "../address";
import { failed, ok, type Result } from "../result";
import type { ShareFault } from "./codec/share-payload";
import { SHARE_LIMITS } from "./shared-layer";

/** Why a link shows nothing. */
export type LinkFault = ShareFault | "not-a-link";

/** What stands in a link: the article that its address names, if any, and the payload. */
export type FoundPayload = {
  readonly article: string | undefined;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/** Of what is pasted, in UTF-16 code units: the longest payload, each letter %-encoded, and a mail around it. */
const LONGEST = SHARE_LIMITS.bytes * 5;
/** The shortest payload holds a header. */
const SHORTEST = 24;

/** A payload in base64url, without padding. (RFC 4648, 5) */
export function payloadText(bytes: Uint8Array): string {
  let text = "";
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 6; bits -= 6) text += ALPHABET.charAt((held >> (bits - 6)) & 63);
    held &= 0xff;
  }
  return bits === 0 ? text : text + ALPHABET.charAt((held << (6 - bits)) & 63);
}

/** As many whole bytes as the letters tell; what is left over belongs to a byte that was cut off. */
export function payloadBytes(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Math.floor((text.length * 6) / 8));
  let held = 0;
  let bits = 0;
  let at = 0;
  for (const letter of text) {
    held = ((held << 6) | ALPHABET.indexOf(letter)) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at] = (held >> bits) & 0xff;
    at += 1;
  }
  return bytes;
}

/** The whole address; `page` is the text's own or the program's, without a fragment. */
export const shareAddress = (page: string, article: string, bytes: Uint8Array): string =>
  readAddress(page, article, { query: `s=${payloadText(bytes)}` });

/** What mail begins the lines with that it broke a link into. */
const LINE_START = /^[ \t]*(?:>[ \t]*)*/u;

/** A line without blanks at its end and the `=` of a soft line break. */
function lineWithoutEnd(line: string): string {
  let end = line.endsWith("\r") ? line.length - 1 : line.length;
  while (line[end - 1] === " " || line[end - 1] === "\t") end -= 1;
  return line.slice(0, line[end - 1] === "=" ? end - 1 : end);
}

/** Takes off the line breaks that mail put in. */
const withoutLineBreaks = (text: string): string =>
  text
    .split("\n")
    .map((line, at, { length }) => {
      const begun = at === 0 ? line : line.replace(LINE_START, "");
      return at === length - 1 ? begun : lineWithoutEnd(begun);
    })
    .join("");

/**
 * Finds the payload in an address, in a pasted text, or by itself. %-encoding (twice, too), line breaks,
 * unseen characters, and whatever is glued to the end are taken off.
 */
export function bytesFromLink(link: string): Result<FoundPayload, LinkFault> {
  if (link.length > LONGEST) return failed("too-large");
  const text = withoutLineBreaks(withoutUnseen(decodePercentFully(withoutUnseen(link))));
  const parameter = /[?&]\s*s=\s*([\w-]+)/u.exec(text);
  const bare = parameter ? undefined : /^[\s"'«(<]*([\w-]+)[^\w-]*$/u.exec(text);
  const payload = parameter?.[1] ?? bare?.[1];
  if (payload === undefined || (!parameter && payload.length < SHORTEST))
    return failed("not-a-link");
  const article = parameter ? articleIn(text.slice(0, parameter.index)) : undefined;
  return ok({ article, bytes: payloadBytes(payload) });
}

function articleIn(text: string): string | undefined {
  // Behind `#` on the program's page, or in the path of the text's own.
  const start = text.lastIndexOf("/read/");
  const address = start < 0 ? undefined : parseAddress(`#${text.slice(start).replace("/#", "/")}`);
  return address?.page === "read" ? address.article : undefined;
}
