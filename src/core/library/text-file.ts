import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import * as v from "valibot";
import { failed, ok, type Result } from "../result";
import { envelopeFrom } from "../file-envelope";
import { ownTextRecord, parseOwnText, type OwnText } from "./own-text";
import type { PayloadFault } from "./text-payload";

const VERSION = 1;

const envelopeSchema = v.object({
  /** Of `text` and `layer`, one after the other, in UTF-8; hexadecimal. */
  sha256: v.string(),
  /** As a text of one's own is kept. */
  text: v.string(),
  /** A layer's file that goes with it; blank for none. */
  layer: v.string(),
});

/** A text that is given on, with somebody's notes on it or without. */
export type SentText = {
  readonly own: OwnText;
  /** The text of a layer's file (`layer-file.ts`), unread. */
  readonly layer: string | undefined;
};

const digestOf = (text: string, layer: string) => bytesToHex(sha256(utf8ToBytes(text + layer)));

/** A text as the words of its `.hashiya` file, before it is compressed: the inverse of `parseTextFile`. */
export function textFileText({ own, layer = "" }: SentText): string {
  const text = ownTextRecord(own);
  return JSON.stringify({
    hashiya: "text",
    v: VERSION,
    sha256: digestOf(text, layer),
    text,
    layer,
  });
}

/** Reads a text's file: all of it or nothing, since a file is not cut by a chat program as a link is. */
export function parseTextFile(json: string): Result<SentText, PayloadFault> {
  const read = envelopeFrom(json, "text", VERSION);
  if (!read.ok) return failed(read.fault === "other" ? "not-a-text" : read.fault);
  const envelope = v.safeParse(envelopeSchema, read.value);
  if (!envelope.success) return failed("not-a-text");
  const { text, layer, sha256: digest } = envelope.output;
  if (digestOf(text, layer) !== digest) return failed("damaged");
  const own = parseOwnText(text);
  return own.ok ? ok({ own: own.value, layer: layer || undefined }) : failed("damaged");
}
