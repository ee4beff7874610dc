import { BitReader, BitWriter } from "./bits";
import { checkBits, CRC_16, keyedState } from "./checks";
import { annotationIdOf, annotationIdParts, setBits, setIdOf } from "./shared-ids";
import { type SharedAnnotation, SHARE_LIMITS } from "../shared-layer";
import { readText, writeText } from "./text-code";

/** What most annotations do not have, or what has no fixed length. */
export type Extras = Pick<SharedAnnotation, "note" | "tags" | "quote" | "replyTo">;

export const NO_EXTRAS: Extras = { note: "", tags: [] };
const CHECK_BITS = 16;

export const hasExtras = ({ note, tags, quote, replyTo }: Extras): boolean =>
  note !== "" || tags.length > 0 || quote !== undefined || replyTo !== undefined;

/** What an annotation's extras are checked from: its whole record in its place. */
export const extrasState = (
  { index, key }: { readonly index: number; readonly key: number },
  record: { bytes: Uint8Array; start: number; end: number },
): number => checkBits(CRC_16, keyedState({ index, key }), record);

/** The extras without their check, and how many bits they have. */
export function extrasBits(extras: Extras): BitWriter {
  const writer = new BitWriter();
  const { note, tags, quote, replyTo } = extras;
  const isNoteAlone = tags.length === 0 && !quote && !replyTo;
  writer.putFlag(isNoteAlone);
  if (!isNoteAlone) {
    writer.putNumber(tags.length);
    writer.putFlag(quote !== undefined);
    writer.putFlag(replyTo !== undefined);
  }
  writeText(writer, note);
  for (const tag of tags) writeText(writer, tag);
  if (quote) for (const part of [quote.exact, quote.prefix, quote.suffix]) writeText(writer, part);
  if (replyTo) writeReply(writer, replyTo);
  return writer;
}

export const putExtrasCheck = (writer: BitWriter, state: number): void =>
  writer.put(
    checkBits(CRC_16, state, { bytes: writer.written(), start: 0, end: writer.length }),
    CHECK_BITS,
  );

/** The extras that begin at a byte; undefined where they did not arrive whole. */
export function readExtras(bytes: Uint8Array, byte: number, state: number): Extras | undefined {
  const reader = new BitReader(bytes, byte * 8);
  const extras = readFields(reader);
  const end = reader.at;
  const check = reader.take(CHECK_BITS);
  if (!extras || reader.isShort) return undefined;
  return checkBits(CRC_16, state, { bytes, start: byte * 8, end }) === check ? extras : undefined;
}

function readFields(reader: BitReader): Extras | undefined {
  const isNoteAlone = reader.takeFlag();
  const tagCount = isNoteAlone ? 0 : reader.takeNumber();
  const hasQuote = !isNoteAlone && reader.takeFlag();
  const hasReply = !isNoteAlone && reader.takeFlag();
  if (tagCount > SHARE_LIMITS.tags) return undefined;
  const note = readText(reader, SHARE_LIMITS.note);
  const tags = Array.from({ length: tagCount }, () => readText(reader, SHARE_LIMITS.name));
  const [exact, prefix, suffix] = Array.from({ length: hasQuote ? 3 : 0 }, () =>
    readText(reader, SHARE_LIMITS.quote),
  );
  const replyTo = hasReply ? readReply(reader) : undefined;
  if (note === undefined || !tags.every((tag) => tag !== undefined)) return undefined;
  const isQuoteWhole = exact !== undefined && prefix !== undefined && suffix !== undefined;
  if ((hasQuote && !isQuoteWhole) || (hasReply && !replyTo)) return undefined;
  return {
    note,
    tags,
    ...(isQuoteWhole && { quote: { exact, prefix, suffix } }),
    ...(replyTo && { replyTo }),
  };
}

type Reply = NonNullable<Extras["replyTo"]>;

/** Our own names as numbers, any other as texts. */
function writeReply(writer: BitWriter, { set, id }: Reply): void {
  const bits = setBits(set);
  const parts = annotationIdParts(id);
  const isOurs = bits !== undefined && parts !== undefined;
  writer.putFlag(isOurs);
  if (!isOurs) {
    writeText(writer, set);
    writeText(writer, id);
    return;
  }
  writer.put(bits, 24);
  writer.put(parts.fingerprint, 44);
  writer.putNumber(parts.twin);
}

function readReply(reader: BitReader): Reply | undefined {
  if (reader.takeFlag()) {
    const set = setIdOf(reader.take(24));
    return { set, id: annotationIdOf(reader.take(44), reader.takeNumber()) };
  }
  const set = readText(reader, SHARE_LIMITS.name);
  const id = readText(reader, SHARE_LIMITS.name);
  return set === undefined || id === undefined ? undefined : { set, id };
}
