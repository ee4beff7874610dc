import { failed, ok, type Result } from "../core/result";
import type { ShareFault } from "../core/sharing/share-payload";
import { SHARE_LIMITS } from "../core/sharing/shared-layer";

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

/** The whole address; `page` is the program's, without a fragment. */
export const shareAddress = (page: string, article: string, bytes: Uint8Array): string =>
  `${page}#/read/${article}?s=${payloadText(bytes)}`;

/** Line breaks that mail put in, soft ones (`=` at a line's end) too, with what it begins lines with. */
const LINE_BREAK = /=?[ \t]*\r?\n[ \t]*(?:>[ \t]*)*/gu;
/** Zero-width and bidi characters, soft hyphens, joiners, byte order marks. */
const UNSEEN = /\p{Cf}|\p{Variation_Selector}|\u034f/gu;

/**
 * Finds the payload in an address, in a pasted text, or by itself. %-encoding (twice, too), line breaks,
 * unseen characters, and whatever is glued to the end are taken off.
 */
export function bytesFromLink(link: string): Result<FoundPayload, LinkFault> {
  if (link.length > LONGEST) return failed("too-large");
  const text = decoded(link.replace(UNSEEN, "")).replace(UNSEEN, "").replace(LINE_BREAK, "");
  const parameter = /[?&]s=([\w-]+)/u.exec(text);
  const bare = parameter ? undefined : /^[\s"'«(<]*([\w-]+)[^\w-]*$/u.exec(text);
  const payload = parameter?.[1] ?? bare?.[1];
  if (payload === undefined || (!parameter && payload.length < SHORTEST))
    return failed("not-a-link");
  const article = /#\/read\/([a-z0-9-]{1,64})/u.exec(text.slice(0, parameter?.index))?.[1];
  return ok({ article: parameter ? article : undefined, bytes: payloadBytes(payload) });
}

/** Takes %-encoding off, and again where it was put on twice. */
function decoded(text: string): string {
  let now = text;
  for (let times = 0; times < 3 && now.includes("%"); times += 1)
    now = now.replace(/(?:%[0-9a-f]{2})+/giu, (run) => {
      try {
        return decodeURIComponent(run);
      } catch {
        return run; // no UTF-8
      }
    });
  return now;
}
